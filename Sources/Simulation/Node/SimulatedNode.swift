import Actors
import Cluster
import ContactCenter
import Logging
import Synchronization

/// What a node does, as in a node's settings.
package enum NodeRole: String, Hashable, Sendable, CaseIterable {
    case intake, worker, agent
}

/// One start of a node: the product's own parts, put together as `PerezvonNode` does, on the ports of a simulated world.
final class SimulatedNode: Sendable {
    let site: Site
    let roles: Set<NodeRole>
    let process: SimulatedProcess
    let system: ActorSystem
    let book: SettingsBook
    let member: ClusterMember
    private let committer: Committer
    private let recovery: ShardRecovery
    private let hub: EventHub
    private let parts: WorldParts
    private let requests: AsyncStream<@Sendable () async -> Void>
    private let request: AsyncStream<@Sendable () async -> Void>.Continuation
    private let stopping: AsyncStream<Void>
    private let stopOrder: AsyncStream<Void>.Continuation

    /// The lines read from top to bottom as those of `PerezvonNode.build`.
    init(_ site: Site, _ roles: Set<NodeRole>, _ parts: WorldParts) {
        self.site = site
        self.roles = roles
        self.parts = parts
        let isWorker = roles.contains(.worker)
        let process = SimulatedProcess.open(site.name, in: parts.scheduler)
        self.process = process
        let logger = Logger(label: site.name) { [witness = parts.witness] in
            TraceLogHandler(node: $0, witness: witness)
        }
        let store = DatabaseConnection(database: parts.database, process: process, site: site)
        let committer = Committer(store: store, clock: process.clock, meter: NoMeter(), logger: logger)
        let link = PeerAddress(host: site.name, port: 7400)
        let identity = WorkerIdentity(name: site.name, link: link, version: "1", number: parts.names)
        let system = ActorSystem(
            clock: process.clock, shardCount: parts.database.store.shardCount(), epochs: [:], logger: logger)
        let book = SettingsBook(parts.desk.snapshot)
        let resumed: @Sendable (ShardID) -> Void = { [committer] shard in
            committer.recovered()
            book.snapshot.startActors(in: system, only: shard)
        }
        let recovery = ShardRecovery(
            system: system, store: store, worker: { identity.incarnation }, logger: logger, resumed: resumed,
            left: { [committer] _ in committer.recovered() })
        let hub = EventHub(run: String(parts.names(), radix: 36))
        if isWorker {
            let line = TelephoneLine(parts.exchange, process, site)
            let services = ActorServices(
                committer: committer, reader: store, settings: book, calendar: parts.calendar,
                telephony: [parts.server: parts.defects.telephony(line)],
                shopSystem: CRMLine(desk: parts.crm, process: process, site: site), hub: hub, meter: NoMeter(),
                limits: ActorLimits(), shardLost: { recovery.lose($0, $1) }, logger: logger)
            services.host(in: system)
            parts.exchange.listen(site, process) { event, call in
                let address = ActorAddress.dialScheduler(call.shop)
                guard system.owns(system.shard(of: address)) else { return }
                system.tell(address, ReportCall(attempt: call.attempt, event: event))
            }
        }
        let directory = Directory()
        let start = ContactCenter.Instant(milliseconds: parts.scheduler.milliseconds)
        let monotonicStart = WorldParts.monotonicStart
        member = ClusterMember(
            identity,
            lease: isWorker
                ? Lease(now: { [scheduler = parts.scheduler] in
                    monotonicStart + .milliseconds(scheduler.milliseconds - start.milliseconds)
                }) : nil,
            store: store, system: system, directory: directory, recovery: recovery,
            transport: NodeTransport(links: parts.links, process: process, site: site), logger: logger,
            resumed: resumed)
        parts.links.listen(
            site, process, Door(system: system, directory: directory, link: isWorker ? link : nil))
        self.system = system
        self.book = book
        self.committer = committer
        self.recovery = recovery
        self.hub = hub
        (requests, request) = AsyncStream.makeStream()
        (stopping, stopOrder) = AsyncStream.makeStream()
    }

    func start() {
        process.run({ await self.live() }, onDeath: { self.hub.close() })
        parts.doorway.open(self)
        parts.desk.follow(self)
        parts.witness.observe(.nodeStarted, node: site.name)
    }

    /// Does something in the process for somebody outside.
    func perform(_ work: @escaping @Sendable () async -> Void) {
        process.enter { self.request.yield(work) }
    }

    /// `kill -9`.
    func kill() {
        leaveWorld()
        process.kill()
        parts.witness.observe(.nodeCrashed, node: site.name)
    }

    /// It dies within its next steps: at any of them.
    func doom(after steps: Int) {
        process.scheduler.doom(process.number, after: steps)
        process.beforeDeath { [self] in
            leaveWorld()
            parts.witness.observe(.nodeCrashed, node: site.name)
        }
    }

    private func leaveWorld() {
        parts.doorway.close(self)
        parts.links.leave(site, process)
    }

    /// SIGTERM: gives its shards away, lets its turns finish, and ends.
    func stop() {
        parts.doorway.close(self)
        stopOrder.yield()
    }

    private func live() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.system.run() }
            group.addTask { await self.committer.run() }
            group.addTask { await self.recovery.run() }
            group.addTask { await self.serve() }
            if case .visitor(let watch) = member.part { group.addTask { await watch.run() } }
            await withTaskGroup(of: Void.self) { membership in
                membership.addTask { await self.member.membership?.run() }
                for await _ in stopping { break }
                // Last come, first gone, as a node's services. Dead, it gives nothing away.
                hub.close()
                if !Task.isCancelled { member.membership?.leave() }
                await membership.waitForAll()
            }
            request.finish()
            // Cancelled or dead, nothing is quiet any more.
            if !Task.isCancelled { await system.stop() }
            committer.close()
            group.cancelAll()
        }
        leaveWorld()
        if process.isAlive { parts.witness.observe(.nodeStopped, node: site.name) }
    }

    /// Requests from outside: each a task of its own, until the node stops.
    private func serve() async {
        await withDiscardingTaskGroup { group in
            for await work in requests { group.addTask { await work() } }
            group.cancelAll()
        }
    }
}
