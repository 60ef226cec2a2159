import Cluster
import Logging
import Synchronization
import Testing

private struct Add: Message {
    typealias Reply = [Int]
    static let name: MessageName = "counter.add/1"
    var number: Int
    var waits = false
}

private struct Note: Message {
    static let name: MessageName = "counter.note/1"
    var number: Int
}

private struct Unheard: Message {
    static let name: MessageName = "counter.unheard/1"
}

/// Holds every waiting turn until it is opened.
private final class Door: Sendable {
    private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

private actor Counter: VirtualActor {
    static let kind: ActorKind = "Counter"

    static var handlers: Handlers<Counter> {
        var handlers = Handlers<Counter>()
        handlers.on(Add.self) { await $0.add($1) }
        handlers.on(Note.self) { counter, note in counter.numbers.append(note.number) }
        handlers.on(Wake.self) { counter, _ in counter.numbers.append(-1) }
        return handlers
    }

    private let door: Door
    private let fails: Bool
    private var numbers: [Int] = []

    init(door: Door, fails: Bool = false) {
        self.door = door
        self.fails = fails
    }

    func start() async throws {
        if fails { throw AskError.failed("no store") }
    }

    private func add(_ message: Add) async -> [Int] {
        numbers.append(message.number)
        if message.waits { await door.pass() }
        return numbers
    }
}

@Suite(.timeLimit(.minutes(1)))
struct ActorSystemTests {
    private let clock = VirtualClock(milliseconds: 1_000_000)
    private let door = Door()
    private let address = ActorAddress(kind: "Counter", key: "one", partitionKey: "one")

    private func withSystem(
        mailboxLimit: Int = 1000, fails: Bool = false, _ body: (ActorSystem) async throws -> Void
    ) async throws {
        let epochs = Dictionary(uniqueKeysWithValues: (0..<8).map { (ShardID(UInt16($0)), Epoch(1)) })
        let system = ActorSystem(
            clock: clock, shardCount: 8, epochs: epochs, mailboxLimit: mailboxLimit,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        system.host(Counter.self) { [door] _ in Counter(door: door, fails: fails) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await system.run() }
            let result: Result<Void, any Error>
            do { result = .success(try await body(system)) } catch { result = .failure(error) }
            door.open()
            await system.stop()
            try await group.waitForAll()
            try result.get()
        }
    }

    @Test func turnsBeginInTheOrderInWhichTheirMessagesWereSent() async throws {
        try await withSystem { system in
            for number in 0..<500 { system.tell(address, Note(number: number)) }
            let numbers = try await system.ask(address, Add(number: 500))
            #expect(numbers == Array(0...500))
        }
    }

    @Test func aWaitingTurnDoesNotHoldUpTheNext() async throws {
        try await withSystem { system in
            async let slow = system.ask(address, Add(number: 1, waits: true))
            while system.depth == 0 { await Task.yield() }
            let numbers = try await system.ask(address, Add(number: 2))
            #expect(numbers == [1, 2])
            door.open()
            let first = try await slow
            #expect(first == [1, 2])
        }
    }

    @Test func aFullMailboxSaysSoAndNothingIsDone() async throws {
        try await withSystem(mailboxLimit: 4) { system in
            await withTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do throws(AskError) {
                            _ = try await system.ask(address, Add(number: number, waits: true))
                            return false
                        } catch {
                            if case .overloaded = error { return true }
                            return false
                        }
                    }
                }
                var refused = 0
                for await isRefused in group {
                    if isRefused { refused += 1 }
                    if refused == 16 { door.open() }
                }
                #expect(refused == 16)
            }
        }
    }

    @Test func aQuestionEndsAtItsDeadline() async throws {
        try await withSystem { system in
            async let answer = Result<[Int], any Error>.of {
                try await system.ask(address, Add(number: 1, waits: true), within: .seconds(5))
            }
            while clock.nextTimer == nil { await Task.yield() }
            clock.advance(to: 1_005_000)
            #expect(clock.fireNext())
            guard case .failure(AskError.unknown) = await answer else {
                Issue.record("the question did not end as unknown")
                return
            }
        }
    }

    @Test func whatNobodyTakesIsRefusedAndTold() async throws {
        try await withSystem { system in
            await #expect(throws: AskError.self) { try await system.ask(address, Unheard()) }
            let nowhere = ActorAddress(kind: "Nobody", key: "x", partitionKey: "x")
            await #expect(throws: AskError.self) { try await system.ask(nowhere, Add(number: 1)) }
        }
    }

    @Test func anActorThatCannotStartAnswersUnavailable() async throws {
        try await withSystem(fails: true) { system in
            for _ in 0..<3 {
                await #expect(throws: AskError.self) { try await system.ask(address, Add(number: 1)) }
            }
        }
    }

    @Test func aSuspendedShardStartsAnewWithoutItsMemory() async throws {
        try await withSystem { system in
            _ = try await system.ask(address, Add(number: 1))
            let shard = system.shard(of: address)
            system.suspend(shard)
            await #expect(throws: AskError.self) { try await system.ask(address, Add(number: 2)) }
            system.resume(shard, epoch: Epoch(2))
            #expect(try await system.ask(address, Add(number: 3)) == [3])
        }
    }

    @Test func aLaterWakeUpReplacesAnEarlierOne() async throws {
        try await withSystem { system in
            _ = try await system.ask(address, Add(number: 1))
            system.wake(address, at: 1_010_000)
            system.wake(address, at: 1_020_000)
            clock.advance(to: 1_015_000)
            #expect(!clock.fireNext())
            clock.advance(to: 1_020_000)
            #expect(clock.fireNext())
            await system.activity.quiet()
            #expect(try await system.ask(address, Add(number: 2)) == [1, -1, 2])
            system.wake(address, at: 1_030_000)
            system.wake(address, at: nil)
            clock.advance(to: 1_040_000)
            #expect(!clock.fireNext())
        }
    }

    @Test func itIsQuietOnlyWhenNothingIsUnderWay() async throws {
        try await withSystem { system in
            let isQuiet = Mutex(false)
            async let slow = system.ask(address, Add(number: 1, waits: true))
            while system.depth == 0 { await Task.yield() }
            async let quiet: Void = {
                await system.activity.quiet()
                isQuiet.withLock { $0 = true }
            }()
            for _ in 0..<100 { await Task.yield() }
            #expect(!isQuiet.withLock { $0 })
            door.open()
            _ = try await slow
            await quiet
            #expect(isQuiet.withLock { $0 })
        }
    }
}

extension Result where Success: Sendable, Failure == any Error {
    fileprivate static func of(_ body: () async throws -> Success) async -> Self {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
