package import Logging
import Synchronization

/// A worker's life in the cluster: joins, renews its lease, takes shards whose owner is gone, gives away those that should move.
///
/// One loop does it all, so that this process never disagrees with itself. `run()` must be running.
package final class Membership: Sendable {
    package struct Times: Sendable {
        /// How long the store lets it live without a renewal.
        package var lease = Duration.seconds(6)
        package var renewal = Duration.seconds(1)
        /// How long the turns of a shard that moves may take to end.
        package var release = Duration.seconds(2)

        package init() {}
    }

    /// What it has done since it began.
    package struct Counts: Hashable, Sendable {
        /// Shards taken from owners that were gone; not those of a new store, which have none.
        package var takeovers = 0
        package var handOvers = 0
    }

    private struct State {
        var counts = Counts()
        var hasJoined = false
        var isLeaving = false
        var trouble: String?
    }

    private let identity: WorkerIdentity
    private let store: any OwnershipStore
    private let system: ActorSystem
    private let directory: Directory
    private let lease: Lease
    private let recovery: ShardRecovery
    private let transport: any Transport
    private let times: Times
    private let logger: Logger
    private let resumed: @Sendable (ShardID) -> Void
    private let state: Mutex<State>
    private let bell: Bell

    /// - Parameter resumed: told of each shard that has come here, so that what must run in it is started.
    package init(
        _ identity: WorkerIdentity, store: any OwnershipStore, system: ActorSystem, directory: Directory, lease: Lease,
        recovery: ShardRecovery, transport: any Transport, times: Times = Times(), logger: Logger,
        resumed: @escaping @Sendable (ShardID) -> Void
    ) {
        self.identity = identity
        self.store = store
        self.system = system
        self.directory = directory
        self.lease = lease
        self.recovery = recovery
        self.transport = transport
        self.times = times
        self.logger = logger
        self.resumed = resumed
        state = Mutex(State())
        bell = Bell(clock: system.clock)
        directory.connect { [bell] in bell.ring() }
    }

    package var record: WorkerRecord { identity.record }

    package var counts: Counts { state.withLock { $0.counts } }

    /// What keeps it from renewing its lease; nil when the last renewal went well.
    package var trouble: String? { state.withLock { $0.trouble } }

    /// Whether it has joined, and its lease holds.
    package var isMember: Bool { state.withLock { $0.hasJoined } && lease.holds }

    /// Looks at the store as soon as it can.
    package func look() { bell.ring() }

    /// Lives until cancelled, or until `leave()` was called and all shards are given away.
    package func run() async {
        bell.ring()
        for await _ in bell.rings {
            if Task.isCancelled { return }
            if state.withLock({ $0.isLeaving }) { break }
            await turn()
            bell.ring(after: times.renewal)
        }
        // Cancelled, it has no time for that: the lease ends by itself.
        if state.withLock({ $0.isLeaving }) { await depart() }
    }

    /// Ends `run()`: all shards are given away first.
    package func leave() {
        state.withLock { $0.isLeaving = true }
        bell.ring()
    }

    private func turn() async {
        do {
            let view = try await renew()
            directory.update(view)
            adopt(view)
            let plan = ShardPlan(view)
            let takeovers = plan.takeovers(for: record.incarnation)
            for takeover in takeovers.prefix(Self.takeoversAtOnce) { try await take(takeover) }
            if takeovers.count > Self.takeoversAtOnce { bell.ring() }
            await give(plan.handOvers(for: record.incarnation).map { Gift(shard: $0.shard, next: $0.next) }, in: view)
            if plan.planner == record.incarnation, case let moves = plan.moves, !moves.isEmpty {
                try await store.plan(moves)
            }
            noteTrouble(nil)
        } catch {
            noteTrouble("\(error)")
        }
    }

    private func noteTrouble(_ trouble: String?) {
        let before = state.withLock { state in
            defer { state.trouble = trouble }
            return state.trouble
        }
        if let trouble, before == nil {
            logger.error("the lease can't be renewed yet", metadata: ["error": "\(trouble)"])
        } else if trouble == nil, before != nil {
            logger.notice("the lease is renewed again")
        }
    }

    /// Renews the lease; one that ended is over: joins as another incarnation, which owns nothing.
    private func renew() async throws -> ClusterView {
        let joined = state.withLock { $0.hasJoined }
        if joined {
            let begun = lease.begin()
            if let view = try await store.renew(record.incarnation, lease: times.lease) {
                lease.renewed(since: begun, for: times.lease)
                return view
            }
            logger.error("the lease has ended: other workers may have taken the shards")
            lease.end()
            for shard in system.epochs.keys.sorted() { system.suspend(shard) }
            state.withLock { $0.hasJoined = false }
            // Who was asked to give its shards away is not to take others under a new name.
            identity.beginAnew(isDraining: directory.view?.workers[record.incarnation]?.record.isDraining ?? false)
        }
        let begun = lease.begin()
        try await store.join(record, lease: times.lease)
        lease.renewed(since: begun, for: times.lease)
        state.withLock { $0.hasJoined = true }
        logger.notice(
            "joined the cluster", metadata: ["incarnation": "\(record.incarnation)", "link": "\(record.link)"])
        return try await store.view()
    }

    /// Shards that were given to this worker are taken up; those that the store says are another's are let go.
    private func adopt(_ view: ClusterView) {
        let me = record.incarnation
        for shard in view.shards where !recovery.isPending(shard.id) {
            let here = system.epochs[shard.id]
            if shard.owner == me {
                guard here.map({ $0 < shard.epoch }) ?? true else { continue }
                if here != nil { system.suspend(shard.id) }
                begin(shard.id, shard.epoch)
            } else if let here, here < shard.epoch {
                logger.warning("a shard was taken away", metadata: ["shard": "\(shard.id)", "epoch": "\(shard.epoch)"])
                system.suspend(shard.id)
            }
        }
    }

    private func begin(_ shard: ShardID, _ epoch: Epoch) {
        system.resume(shard, epoch: epoch)
        resumed(shard)
    }

    /// Shards taken before the lease is renewed again: each is a commit of its own.
    private static let takeoversAtOnce = 64

    private func take(_ takeover: Takeover) async throws {
        guard !recovery.isPending(takeover.shard),
            let epoch = try await store.acquire(takeover.shard, seen: takeover.seen, as: record.incarnation)
        else { return }
        logger.info("a shard was taken", metadata: ["shard": "\(takeover.shard)", "epoch": "\(epoch)"])
        if takeover.isFromLostOwner { state.withLock { $0.counts.takeovers += 1 } }
        begin(takeover.shard, epoch)
    }

    // Giving away

    /// Shards on their way at once.
    private static let movesAtOnce = 8

    private struct Gift {
        var shard: ShardID
        /// nil for nobody.
        var next: String?
    }

    /// Gives some of the shards away: few at once, so that the lease is renewed in between.
    private func give(_ moves: [Gift], in view: ClusterView) async {
        if moves.count > Self.movesAtOnce { bell.ring() }
        await withTaskGroup(of: Void.self) { group in
            for move in moves.prefix(Self.movesAtOnce) { group.addTask { await self.give(move, in: view) } }
        }
    }

    private func give(_ move: Gift, in view: ClusterView) async {
        guard let epoch = system.epochs[move.shard], !recovery.isPending(move.shard) else { return }
        let begun = system.clock.milliseconds
        await system.release(move.shard, within: times.release)
        do {
            let isGiven = try await store.handOver(move.shard, epoch: epoch, from: record.incarnation, to: move.next)
            guard isGiven else { return }
            state.withLock { $0.counts.handOvers += 1 }
            logger.info(
                "a shard was handed over",
                metadata: [
                    "shard": "\(move.shard)", "to": "\(move.next ?? "nobody")",
                    "milliseconds": "\(system.clock.milliseconds - begun)",
                ])
            guard let link = move.next.flatMap({ view.workers[$0]?.record.link }) else { return }
            directory.learn(move.shard, link, Epoch(epoch.rawValue + 1))
            callAttention(of: link)
        } catch {
            // Whether it was given is not known: where it is still this worker's, a new epoch ends what was on its way.
            logger.error("a shard can't be handed over", metadata: ["shard": "\(move.shard)", "error": "\(error)"])
            recovery.retake(move.shard)
        }
    }

    private func callAttention(of link: PeerAddress) {
        let parcel = Parcel(
            address: Door.lookAddress, method: Door.lookMethod, shard: ShardID(0), epoch: Epoch(0), remaining: 1000,
            wantsReply: false, payload: [])
        transport.send(parcel, to: link) { _ in }
    }

    /// Gives everything away and ends the lease.
    private func depart() async {
        guard state.withLock({ $0.hasJoined }) else { return }
        do {
            _ = try await store.setDraining(record.incarnation, true)
            var view = try await store.view()
            while case let gifts = farewell(view), !gifts.isEmpty {
                directory.update(view)
                await give(gifts, in: view)
                view = try await renew()
            }
            try await store.expire(record.incarnation)
            logger.notice("left the cluster")
        } catch {
            logger.error(
                "could not leave the cluster in good order: the lease will end", metadata: ["error": "\(error)"])
        }
        lease.end()
    }

    /// Every shard of this worker, each with who takes it.
    private func farewell(_ view: ClusterView) -> [Gift] {
        zip(view.shards, ShardPlan(view).homes).compactMap { shard, home in
            guard shard.owner == record.incarnation, system.epochs[shard.id] != nil else { return nil }
            return Gift(shard: shard.id, next: home == record.incarnation ? nil : home)
        }
    }
}
