package import Logging
import Synchronization

/// The actors of this process: finds them by address, starts them, and carries messages to them.
///
/// Messages to one actor are begun in the order in which they were sent. `run()` must be running.
package final class ActorSystem: Sendable {
    private struct Activation {
        var mailbox: Mailbox
        var shard: ShardID
    }

    private struct State {
        var hosts: [ActorKind: Host] = [:]
        var remote: (any RemoteRoute)?
        /// What holds a worker's shards: nil for a process alone, which nobody can take them from.
        var lease: Lease?
        var activations: [ActorAddress: Activation] = [:]
        var epochs: [ShardID: Epoch] = [:]
        /// Shards that are being given up in good order: no message is taken for them, and what was begun may end.
        var leaving: [ShardID: Epoch] = [:]
        var timers: [ActorAddress: (at: Int64, token: TimerToken)] = [:]
        var isStopping = false
    }

    private struct Host {
        /// Starts an actor and serves its mailbox until that is closed.
        var run: @Sendable (ActorContext, Mailbox) async -> Void
        var wire: @Sendable (MessageName) -> WireForm?
        var wireNames: [MessageName]
    }

    package let clock: any WorldClock
    package let activity = Activity()
    package let shardCount: Int
    private let mailboxLimit: Int
    private let tellsInTurn: Bool
    let logger: Logger
    private let state: Mutex<State>
    private let starts: AsyncStream<@Sendable () async -> Void>
    private let starter: AsyncStream<@Sendable () async -> Void>.Continuation

    /// - Parameters:
    ///   - epochs: the shards that this process owns.
    ///   - mailboxLimit: messages waiting or under way at one actor before `overloaded` is answered.
    ///   - tellsInTurn: what is told is delivered by the clock, one message after another, each when the one before it has
    ///     come to rest: so that a virtual world always goes the same way.
    package init(
        clock: any WorldClock, shardCount: Int, epochs: [ShardID: Epoch], mailboxLimit: Int = 4096,
        tellsInTurn: Bool = false, logger: Logger
    ) {
        self.tellsInTurn = tellsInTurn
        self.clock = clock
        self.shardCount = shardCount
        self.mailboxLimit = mailboxLimit
        self.logger = logger
        state = Mutex(State(epochs: epochs))
        (starts, starter) = AsyncStream.makeStream()
    }

    /// Declares how actors of a kind are made. Before the first message to one.
    package func host<A: VirtualActor>(
        _: A.Type, make: @escaping @Sendable (ActorContext) -> A
    ) {
        let handlers = A.handlers
        let run: @Sendable (ActorContext, Mailbox) async -> Void = { [logger, activity] context, mailbox in
            defer { mailbox.end() }
            let actor = make(context)
            do {
                try await actor.start()
            } catch {
                logger.error(
                    "an actor could not start",
                    metadata: ["actor": "\(context.address)", "error": "\(error)"])
                context.system.drop(context.address, mailbox, .unavailable("\(error)"))
                return
            }
            await actor.serve(mailbox, handlers, activity, context.clock)
        }
        state.withLock { $0.hosts[A.kind] = Host(run: run, wire: { handlers.wire($0) }, wireNames: handlers.wireNames) }
    }

    /// Runs the actors until cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for await start in starts {
                group.addTask { await start() }
            }
            closeMailboxes()
            group.cancelAll()
        }
    }

    /// Nobody serves mailboxes any more: what waits in them is refused, so that nobody waits for ever.
    private func closeMailboxes() {
        let mailboxes = state.withLock { state in
            state.isStopping = true
            return state.activations.values.map(\.mailbox)
        }
        for mailbox in mailboxes { fail(mailbox.close(), .unavailable("the node is stopping")) }
    }

    /// Takes no more messages, lets those under way finish, and ends `run()`.
    package func stop() async {
        state.withLock { $0.isStopping = true }
        await activity.quiet()
        starter.finish()
    }

    /// Sends a message and waits for its reply. Its actor must be of this process.
    /// - Throws: `AskError`; `.moved` where the shard is not here, or being moved.
    package func ask<M: Message>(
        _ address: ActorAddress, _ message: M, within limit: Duration = .seconds(30)
    ) async throws(AskError) -> M.Reply {
        try await askHere(address, message, until: clock.milliseconds + limit.milliseconds)
    }

    func askHere<M: Message>(
        _ address: ActorAddress, _ message: M, until deadline: Int64, isCounted: Bool = true
    ) async throws(AskError) -> M.Reply {
        if isCounted { activity.begin() }
        defer { if isCounted { activity.end() } }
        let result: Result<any Sendable, AskError> = await withCheckedContinuation { continuation in
            let envelope = Envelope(
                name: M.name, message: message, deadline: deadline,
                answer: { continuation.resume(returning: $0) })
            let timer = clock.schedule(at: deadline) {
                envelope.finish(.failure(.unknown("\(M.name) to \(address) was not answered in time")))
            }
            envelope.onFinish { [clock] in clock.cancel(timer) }
            if let error = deliver(envelope, to: address) { envelope.finish(.failure(error)) }
        }
        guard let reply = try result.get() as? M.Reply else {
            throw .failed("\(M.name) was answered with another type")
        }
        return reply
    }

    /// Sends a message and does not wait. It is lost where the actor is overloaded or cannot start.
    ///
    /// - Parameter inTurn: false for what somebody already waits for, in a world whose messages come in turn.
    package func tell<M: Message>(
        _ address: ActorAddress, _ message: M, inTurn: Bool = true
    ) where M.Reply == Void {
        tellHere(address, message, inTurn: inTurn)
    }

    func tellHere<M: Message>(_ address: ActorAddress, _ message: M, inTurn: Bool) {
        let envelope = Envelope(name: M.name, message: message, deadline: .max) { [logger] result in
            if case .failure(let error) = result { Self.log(M.name, address, error, logger) }
        }
        guard tellsInTurn, inTurn else {
            if let error = deliver(envelope, to: address) { envelope.finish(.failure(error)) }
            return
        }
        clock.schedule(at: clock.milliseconds) { [self] in
            if let error = deliver(envelope, to: address) { envelope.finish(.failure(error)) }
        }
    }

    /// Sends a message and does not wait for its end, but is told where it was not taken, or failed.
    package func tell<M: Message>(
        _ address: ActorAddress, _ message: M, orElse failed: @escaping @Sendable (AskError) -> Void
    ) where M.Reply == Void {
        let envelope = Envelope(name: M.name, message: message, deadline: .max) { result in
            if case .failure(let error) = result { failed(error) }
        }
        if let error = deliver(envelope, to: address) { envelope.finish(.failure(error)) }
    }

    /// Sends `Wake` to an actor at this moment, instead of a wake-up set for it before. nil takes that one back.
    package func wake(_ address: ActorAddress, at milliseconds: Int64?) {
        let old = state.withLock { state -> (at: Int64, token: TimerToken)? in
            if let old = state.timers[address], old.at == milliseconds { return nil }
            return state.timers.removeValue(forKey: address) ?? (Int64.max, TimerToken(0))
        }
        guard let old else { return }
        if old.token.number != 0 { clock.cancel(old.token) }
        guard let milliseconds else { return }
        let token = clock.schedule(at: milliseconds) { [self] in
            state.withLock { state in
                if state.timers[address]?.at == milliseconds { state.timers[address] = nil }
            }
            tell(address, Wake())
        }
        state.withLock { $0.timers[address] = (milliseconds, token) }
    }

    /// The shard of an address.
    package func shard(of address: ActorAddress) -> ShardID {
        ShardID(of: address.partitionKey, count: shardCount)
    }

    package var epochs: [ShardID: Epoch] { state.withLock { $0.epochs } }

    /// Makes this system one of a cluster's. Before it runs.
    package func connect(_ remote: any RemoteRoute, lease: Lease?) {
        state.withLock { state in
            state.remote = remote
            state.lease = lease
        }
    }

    var remote: (any RemoteRoute)? { state.withLock { $0.remote } }

    /// Whether the shard is this process's, as far as it can know: its lease has not run out.
    package func owns(_ shard: ShardID) -> Bool {
        state.withLock { $0.epochs[shard] != nil && $0.lease?.holds != false }
    }

    /// Whether what was decided under this epoch may still have effects outside: a process that was frozen has lost its lease.
    package func isTrusted(_ shard: ShardID, _ epoch: Epoch) -> Bool {
        state.withLock { ($0.epochs[shard] ?? $0.leaving[shard]) == epoch && $0.lease?.holds != false }
    }

    /// Whether the shard is being given up in good order: its next owner waits for what was begun under this epoch.
    package func isLeaving(_ shard: ShardID, _ epoch: Epoch) -> Bool {
        state.withLock { $0.epochs[shard] == nil && $0.leaving[shard] == epoch }
    }

    /// The messages that this process takes from others.
    package var wireNames: [MessageName] {
        state.withLock { Set($0.hosts.values.flatMap(\.wireNames)) }.sorted { $0.rawValue < $1.rawValue }
    }

    /// How a kind's message is read and its reply written; nil where this process hosts no such kind.
    func wireForm(_ kind: ActorKind, _ method: MessageName) -> WireForm?? {
        state.withLock { $0.hosts[kind] }.map { $0.wire(method) }
    }

    /// Messages waiting or under way, over all actors.
    package var depth: Int {
        state.withLock { $0.activations.values.reduce(0) { $0 + $1.mailbox.depth } }
    }

    package var actorCount: Int { state.withLock { $0.activations.count } }

    /// Throws a shard's actors away, because what they hold in memory may differ from the store. Until `resume`, whoever
    /// asks them is told that they are unavailable.
    package func suspend(_ shard: ShardID) {
        _ = close(shard)
    }

    /// Gives a shard's actors up in good order: takes no more messages for them, and waits until what they began is done.
    ///
    /// What is not done within the limit is fenced by the next owner's epoch.
    package func release(_ shard: ShardID, within limit: Duration) async {
        state.withLock { $0.leaving[shard] = $0.epochs[shard] }
        defer { state.withLock { $0.leaving[shard] = nil } }
        let mailboxes = close(shard)
        let deadline = clock.milliseconds + limit.milliseconds
        for mailbox in mailboxes {
            let timer = clock.schedule(at: deadline) { mailbox.leave() }
            await mailbox.ended()
            clock.cancel(timer)
        }
    }

    private func close(_ shard: ShardID) -> [Mailbox] {
        let dropped = state.withLock { state in
            state.epochs[shard] = nil
            let dropped = state.activations.filter { $0.value.shard == shard }
            for address in dropped.keys { state.activations[address] = nil }
            // Always in the same order: a virtual world goes the same way each time.
            return dropped.sorted { ($0.key.kind.rawValue, $0.key.key) < ($1.key.kind.rawValue, $1.key.key) }
        }
        for (address, activation) in dropped {
            wake(address, at: nil)
            fail(activation.mailbox.close(), .moved("the shard \(shard) is being moved or taken anew"))
        }
        return dropped.map(\.value.mailbox)
    }

    /// The shard is this process's under this epoch: the next message to one of its actors starts it.
    ///
    /// Actors that live under an earlier epoch are thrown away; an epoch that is not later than the present one changes nothing.
    package func resume(_ shard: ShardID, epoch: Epoch) {
        switch state.withLock({ $0.epochs[shard] }) {
        case .some(let present) where present >= epoch: return
        case .some: suspend(shard)
        case nil: break
        }
        state.withLock { $0.epochs[shard] = max($0.epochs[shard] ?? epoch, epoch) }
    }

    func deliver(_ envelope: Envelope, to address: ActorAddress) -> AskError? {
        for _ in 0..<3 {
            let mailbox: Mailbox
            switch find(address) {
            case .failure(let error): return error
            case .success(let found): mailbox = found
            }
            activity.begin()
            switch mailbox.put(envelope) {
            case .taken: return nil
            case .full:
                activity.end()
                return .overloaded(retryAfter: .seconds(1))
            case .closed: activity.end()
            }
        }
        return .moved("\(address) is being stopped")
    }

    private func find(_ address: ActorAddress) -> Result<Mailbox, AskError> {
        state.withLock { state in
            if let activation = state.activations[address] { return .success(activation.mailbox) }
            let shard = shard(of: address)
            guard !state.isStopping else { return .failure(.unavailable("the node is stopping")) }
            guard let host = state.hosts[address.kind] else {
                return .failure(.unavailable("no \(address.kind) is hosted here"))
            }
            guard let epoch = state.epochs[shard], state.lease?.holds != false else {
                return .failure(.moved("shard \(shard) is not owned here"))
            }
            let mailbox = Mailbox(limit: mailboxLimit)
            let context = ActorContext(system: self, address: address, shard: shard, epoch: epoch)
            state.activations[address] = Activation(mailbox: mailbox, shard: shard)
            starter.yield { await host.run(context, mailbox) }
            return .success(mailbox)
        }
    }

    private func drop(_ address: ActorAddress, _ mailbox: Mailbox, _ error: AskError) {
        state.withLock { state in
            if state.activations[address]?.mailbox === mailbox { state.activations[address] = nil }
        }
        fail(mailbox.close(), error)
    }

    private func fail(_ envelopes: [Envelope], _ error: AskError) {
        for envelope in envelopes {
            envelope.finish(.failure(error))
            activity.end()
        }
    }
}

extension VirtualActor {
    /// Serves the mailbox until it is closed.
    ///
    /// Every message is begun at once and runs to its first `await` before the next one is begun: decisions are made
    /// in the order of the messages, while their commits share a transaction.
    fileprivate func serve(
        _ mailbox: Mailbox, _ handlers: Handlers<Self>, _ activity: Activity, _ clock: any WorldClock
    ) async {
        await withDiscardingTaskGroup { group in
            while let envelope = await mailbox.take() {
                group.addImmediateTask {
                    await self.handle(envelope, handlers, clock)
                    mailbox.finished()
                    activity.end()
                }
            }
            await stop()
        }
    }

    private func handle(
        _ envelope: Envelope, _ handlers: Handlers<Self>, _ clock: any WorldClock
    ) async {
        guard let handler = handlers[envelope.name] else {
            envelope.finish(.failure(.unavailable("\(Self.kind) takes no \(envelope.name)")))
            return
        }
        guard envelope.deadline == .max || clock.milliseconds < envelope.deadline else {
            envelope.finish(.failure(.unavailable("\(envelope.name) came too late")))
            return
        }
        do {
            envelope.finish(.success(try await handler(self, envelope.message)))
        } catch let error as AskError {
            envelope.finish(.failure(error))
        } catch {
            envelope.finish(.failure(.failed("\(error)")))
        }
    }
}
