import Cluster
import Logging
import Synchronization
import Testing

/// Asked by another actor of its shard.
private struct Read: WireMessage, Codable {
    typealias Reply = Int
    static let name: MessageName = "shelf.read/1"
}

/// How the one who asks fared.
private struct LookInto: Message {
    typealias Reply = String
    static let name: MessageName = "reader.look_into/1"
}

private actor Shelf: VirtualActor {
    static let kind: ActorKind = "Shelf"

    static var handlers: Handlers<Shelf> {
        var handlers = Handlers<Shelf>()
        handlers.on(Read.self) { _, _ in 7 }
        return handlers
    }

    func start() {}
}

/// Asks when it is let go.
private actor Reader: VirtualActor {
    static let kind: ActorKind = "Reader"

    static var handlers: Handlers<Reader> {
        var handlers = Handlers<Reader>()
        handlers.on(LookInto.self) { reader, _ in await reader.lookInto() }
        return handlers
    }

    private let context: ActorContext
    private let gate: Gate

    init(_ context: ActorContext, _ gate: Gate) {
        self.context = context
        self.gate = gate
    }

    func start() {}

    private func lookInto() async -> String {
        await gate.pass()
        do {
            let shelf = ActorAddress(kind: Shelf.kind, key: "a", partitionKey: context.address.partitionKey)
            return "\(try await context.system.ask(shelf, Read(), from: context))"
        } catch {
            return "\(error)"
        }
    }
}

/// Holds whoever comes until it is opened, and says that somebody has come.
private final class Gate: Sendable {
    private let state = Mutex<(isOpen: Bool, waiting: CheckedContinuation<Void, Never>?)>((false, nil))

    var isReached: Bool { state.withLock { $0.waiting != nil } }

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting = continuation }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            return state.waiting
        }
        waiting?.resume()
    }
}

@Suite(.timeLimit(.minutes(1)))
struct ShardMoveTests {
    /// Else the turn would wait for the new owner, and the move for the turn.
    @Test(arguments: [false, true])
    func anActorWhoseShardIsMovedDoesNotWaitForAnotherOfIt(isMoved: Bool) async throws {
        let clock = VirtualClock(milliseconds: 1_000_000)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let address = ActorAddress(kind: Reader.kind, key: "a", partitionKey: "shop/a/0")
        let shard = ShardID(of: address.partitionKey, count: 8)
        let system = ActorSystem(clock: clock, shardCount: 8, epochs: [shard: Epoch(5)], logger: logger)
        let gate = Gate()
        system.host(Shelf.self) { _ in Shelf() }
        system.host(Reader.self) { Reader($0, gate) }
        system.connect(
            Router(
                system: system, transport: MemoryTransport(), directory: Directory(), link: nil, logger: logger),
            lease: nil)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await system.run() }
            async let answer = system.ask(address, LookInto())
            while !gate.isReached { await Task.yield() }
            // The clock stands still: only the end of the turn ends this.
            async let release: Void = isMoved ? system.release(shard, within: .seconds(2)) : ()
            while isMoved, system.owns(shard) { await Task.yield() }
            gate.open()
            let said = try await answer
            #expect(isMoved ? said.hasPrefix("moved") : said == "7", "\(said)")
            await release
            await system.stop()
        }
    }
}
