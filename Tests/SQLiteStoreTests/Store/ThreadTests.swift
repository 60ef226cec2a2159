import Foundation
import Glibc
import StoreRows
import Testing

@testable import SQLiteStore

@Suite(.timeLimit(.minutes(1))) struct ThreadTests {
    /// Jobs of one task come one after another; those of many must not meet either.
    private actor Count {
        private let thread: ConnectionThread
        private(set) var runs = 0

        init(_ thread: ConnectionThread) {
            self.thread = thread
        }

        nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.unownedExecutor }

        func add() { runs += 1 }
    }

    /// Not its name, which Foundation may not have set yet.
    private static func threadNumber() -> UInt { UInt(pthread_self()) }

    @Test func everythingRunsOnTheOneThread() async throws {
        let thread = ConnectionThread(name: "one")
        let numbers = try await withThrowingTaskGroup(of: UInt.self) { group in
            for _ in 0..<100 { group.addTask { try await thread.run { Self.threadNumber() } } }
            return try await group.reduce(into: Set<UInt>()) { $0.insert($1) }
        }
        #expect(numbers.count == 1 && numbers.first != Self.threadNumber())
    }

    @Test func whatManyTasksChangeOnItIsChangedByOneAtATime() async {
        let count = Count(ConnectionThread(name: "count"))
        await withTaskGroup { group in
            for _ in 0..<1000 { group.addTask { await count.add() } }
        }
        #expect(await count.runs == 1000)
    }

    @Test func aTaskThatPrefersItStaysOnItBetweenTwoRuns() async throws {
        let thread = ConnectionThread(name: "stay")
        let numbers = try await withTaskExecutorPreference(thread.executor) {
            try await Self.namesAround(thread)
        }
        #expect(Set(numbers).count == 1)
    }

    @concurrent private static func namesAround(_ thread: ConnectionThread) async throws -> [UInt] {
        let before = threadNumber()
        let within = try await thread.run { threadNumber() }
        return [before, within, threadNumber()]
    }

    @Test func whatIsThrownComesToTheCaller() async {
        let thread = ConnectionThread(name: "throw")
        await #expect(throws: RowProblem.self) {
            try await thread.run { throw RowProblem(table: "orders", what: "nothing") }
        }
    }

    @Test func theThreadEndsWithItsLastHolder() async throws {
        let ended = AsyncStream.makeStream(of: Void.self)
        try await runOnce { ended.continuation.finish() }
        for await _ in ended.stream {}
    }

    /// - Parameter end: called when the thread lets go of what it held.
    private func runOnce(_ end: @escaping @Sendable () -> Void) async throws {
        let token = Token(end)
        let thread = ConnectionThread(name: "end")
        try await thread.run { Thread.current.threadDictionary["token"] = token }
    }

    private final class Token: Sendable {
        private let end: @Sendable () -> Void

        init(_ end: @escaping @Sendable () -> Void) { self.end = end }

        deinit { end() }
    }
}
