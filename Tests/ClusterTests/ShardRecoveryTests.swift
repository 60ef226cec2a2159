import Cluster
import Logging
import Synchronization
import Testing

/// Answers `takeShard` from a list, and is asked for nothing else.
private final class ScriptedStore: OwnershipStore {
    struct Unasked: Error {}

    private let answers: Mutex<[Result<Epoch?, Unasked>]>

    init(_ answers: [Result<Epoch?, Unasked>]) {
        self.answers = Mutex(answers)
    }

    func takeShard(_ shard: ShardID, as worker: String) async throws -> Epoch? {
        try answers.withLock { $0.removeFirst() }.get()
    }

    func shardCount() async throws -> Int { throw Unasked() }
    func takeAllShards(as worker: String) async throws -> [ShardID: Epoch] { throw Unasked() }
    func join(_ worker: WorkerRecord, lease: Duration) async throws { throw Unasked() }
    func renew(_ incarnation: String, lease: Duration) async throws -> ClusterView? { throw Unasked() }
    func view() async throws -> ClusterView { throw Unasked() }
    func acquire(_ shard: ShardID, seen: Epoch, as worker: String) async throws -> Epoch? { throw Unasked() }
    func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) async throws -> Bool {
        throw Unasked()
    }
    func plan(_ desired: [ShardID: String?]) async throws { throw Unasked() }
    func expire(_ incarnation: String) async throws { throw Unasked() }
    func setDraining(_ incarnation: String, _ isDraining: Bool) async throws -> Bool { throw Unasked() }
}

@Suite(.timeLimit(.minutes(1)))
struct ShardRecoveryTests {
    private let shard = ShardID(3)
    private let clock = SystemClock()
    private let system: ActorSystem

    init() {
        system = ActorSystem(
            clock: clock, shardCount: 8,
            epochs: Dictionary(uniqueKeysWithValues: (0..<8).map { (ShardID($0), Epoch(5)) }),
            logger: Logger(label: "test"))
    }

    /// Loses the shard and waits for what becomes of it.
    /// - Returns: whether it came back.
    private func recover(_ store: ScriptedStore) async -> Bool {
        let (outcomes, outcome) = AsyncStream.makeStream(of: Bool.self)
        let recovery = ShardRecovery(
            system: system, store: store, worker: { "me" }, logger: Logger(label: "test"),
            resumed: { _ in outcome.yield(true) }, left: { _ in outcome.yield(false) })
        recovery.lose(shard, Epoch(4))
        #expect(recovery.pending == 0)
        recovery.lose(shard, Epoch(5))
        #expect(recovery.pending == 1)
        #expect(system.epochs[shard] == nil)
        return await withTaskGroup(of: Void.self) { group in
            group.addTask { await clock.run() }
            group.addTask { await recovery.run() }
            defer { group.cancelAll() }
            for await isBack in outcomes {
                #expect(recovery.pending == 0)
                return isBack
            }
            return false
        }
    }

    @Test func aLostShardComesBackUnderTheNewEpoch() async {
        let isBack = await recover(ScriptedStore([.success(Epoch(6))]))
        #expect(isBack)
        #expect(system.epochs[shard] == Epoch(6))
        #expect(system.epochs.count == 8)
    }

    @Test func aShardThatIsAnothersStaysAway() async {
        let isBack = await recover(ScriptedStore([.success(nil)]))
        #expect(!isBack)
        #expect(system.epochs[shard] == nil)
        #expect(system.epochs.count == 7)
    }

    @Test func aStoreThatDoesNotAnswerIsAskedAgain() async {
        let isBack = await recover(ScriptedStore([.failure(ScriptedStore.Unasked()), .success(Epoch(9))]))
        #expect(isBack)
        #expect(system.epochs[shard] == Epoch(9))
    }

    /// Something in it can't be written: it must not be taken anew as fast as the store answers.
    @Test func aShardThatIsLostAgainAndAgainComesBackMoreAndMoreSlowly() async {
        let clock = VirtualClock(milliseconds: 0)
        let system = ActorSystem(clock: clock, shardCount: 8, epochs: [shard: Epoch(1)], logger: Logger(label: "test"))
        let (losses, lost) = AsyncStream.makeStream(of: Void.self)
        let recovery = ShardRecovery(
            system: system, store: ScriptedStore((2...12).map { .success(Epoch($0)) }), worker: { "me" },
            logger: Logger(label: "test"), resumed: { _ in lost.yield() })
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await recovery.run() }
            var back = losses.makeAsyncIterator()
            for epoch in 1...10 {
                recovery.lose(shard, Epoch(UInt64(epoch)))
                while recovery.pending > 0, system.epochs[shard] == nil {
                    if let next = clock.nextTimer { clock.advance(to: next) }
                    _ = clock.fireNext()
                    await Task.yield()
                }
                await back.next()
            }
            group.cancelAll()
        }
        #expect(clock.milliseconds > 10_000)
    }
}
