import Foundation
import Synchronization
import Testing

/// Runs tests on threads that may block, so that neither these tests nor those beside them starve the pool that Swift's
/// tasks share. What a test starts as child tasks runs there too.
final class OwnThreads: TaskExecutor {
    static let shared = OwnThreads()

    /// More jobs at once wait for a thread: far above what any test blocks at once.
    private static let limit = 96

    private struct State {
        var jobs: [UnownedJob] = []
        var idle = 0
        var threads = 0
    }

    private let state = Mutex(State())
    private let condition = NSCondition()

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.lock()
        let needsThread = state.withLock { state in
            state.jobs.append(job)
            guard state.jobs.count > state.idle, state.threads < Self.limit else { return false }
            state.threads += 1
            return true
        }
        condition.signal()
        condition.unlock()
        if needsThread { Thread { self.work() }.start() }
    }

    private func work() {
        while true {
            unsafe next().runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    private func next() -> UnownedJob {
        condition.lock()
        defer { condition.unlock() }
        while true {
            let job = state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
            if let job { return job }
            state.withLock { $0.idle += 1 }
            condition.wait()
            state.withLock { $0.idle -= 1 }
        }
    }
}

/// The test, or every test of the suite, on `OwnThreads`.
struct OnOwnThreads: TestTrait, SuiteTrait, TestScoping {
    let isRecursive = true

    func scopeProvider(for test: Test, testCase: Test.Case?) -> OnOwnThreads? {
        testCase == nil ? nil : self
    }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(OwnThreads.shared) { try await function() }
    }
}

extension Trait where Self == OnOwnThreads {
    static var onOwnThreads: OnOwnThreads { OnOwnThreads() }
}
