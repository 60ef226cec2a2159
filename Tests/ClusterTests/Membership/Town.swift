import Cluster
import Logging
import Synchronization

/// Adds to a register: the reply says which node's actor did it, and the sum.
struct Deposit: WireMessage, Codable {
    struct Receipt: Codable, Sendable, Hashable {
        var node: String
        var sum: Int
    }

    typealias Reply = Receipt
    static let name: MessageName = "register.deposit/1"
    var amount: Int
}

/// What is on disk, of all registers: as a store has it, whoever wrote.
final class Ledger: Sendable {
    private let sums = Mutex<[String: Int]>([:])

    func sum(_ key: String) -> Int { sums.withLock { $0[key] ?? 0 } }
    func write(_ key: String, _ sum: Int) { sums.withLock { $0[key] = sum } }
}

actor Register: VirtualActor {
    static let kind: ActorKind = "Register"

    static var handlers: Handlers<Register> {
        var handlers = Handlers<Register>()
        handlers.on(Deposit.self) { try await $0.deposit($1) }
        return handlers
    }

    private let context: ActorContext
    private let node: String
    private let ledger: Ledger
    private var sum = 0

    init(_ context: ActorContext, node: String, ledger: Ledger) {
        self.context = context
        self.node = node
        self.ledger = ledger
    }

    func start() { sum = ledger.sum(context.address.key) }

    private func deposit(_ message: Deposit) async throws -> Deposit.Receipt {
        await Task.yield()
        guard context.system.isTrusted(context.shard, context.epoch) else {
            throw AskError.moved("the lease has ended")
        }
        sum += message.amount
        ledger.write(context.address.key, sum)
        return Deposit.Receipt(node: node, sum: sum)
    }

    static func address(_ key: String) -> ActorAddress {
        ActorAddress(kind: kind, key: key, partitionKey: key)
    }
}

/// Nodes of one process that work as a cluster over memory.
final class Town: Sendable {
    static let shardCount = 16

    let clock = SystemClock()
    let store: MemoryOwnership
    let transport = MemoryTransport()
    let ledger = Ledger()
    let times: Membership.Times
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init() {
        store = MemoryOwnership(shardCount: Self.shardCount, clock: clock)
        var times = Membership.Times()
        times.lease = .seconds(2)
        times.renewal = .milliseconds(50)
        self.times = times
    }

    func worker(_ number: Int) -> Townsman {
        let link = PeerAddress(host: "node-\(number)", port: 7400)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let system = ActorSystem(clock: clock, shardCount: Self.shardCount, epochs: [:], logger: logger)
        let directory = Directory()
        let lease = Lease()
        system.host(Register.self) { [ledger] in Register($0, node: "node-\(number)", ledger: ledger) }
        system.connect(
            Router(system: system, transport: transport, directory: directory, link: link, logger: logger), lease: lease
        )
        transport.listen(link, Door(system: system, directory: directory, link: link))
        let identity = WorkerIdentity(name: "node-\(number)", link: link, version: "1")
        let recovery = ShardRecovery(
            system: system, store: store, worker: { identity.incarnation }, logger: logger, resumed: { _ in })
        let membership = Membership(
            identity, store: store, system: system, directory: directory, lease: lease, recovery: recovery,
            transport: transport, times: times, logger: logger, resumed: { _ in })
        return Townsman(link: link, system: system, directory: directory, membership: membership)
    }

    /// A node that owns nothing and asks the others.
    func visitor() -> Townsman {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let system = ActorSystem(clock: clock, shardCount: Self.shardCount, epochs: [:], logger: logger)
        let directory = Directory()
        system.connect(
            Router(system: system, transport: transport, directory: directory, link: nil, logger: logger), lease: nil)
        return Townsman(link: nil, system: system, directory: directory, membership: nil)
    }
}

/// One node of the town.
struct Townsman: Sendable {
    let link: PeerAddress?
    let system: ActorSystem
    let directory: Directory
    let membership: Membership?
}
