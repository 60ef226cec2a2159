import Synchronization

/// Counts what is under way, so that a virtual world knows when to move time on, and a stopping node when it is done.
package final class Activity: Sendable {
    private struct State {
        var count = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    package init() {}

    package func begin() {
        state.withLock { $0.count += 1 }
    }

    package func end() {
        let waiters = state.withLock { state in
            state.count -= 1
            precondition(state.count >= 0, "an activity ended twice")
            guard state.count == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Waits until nothing is under way.
    package func quiet() async {
        await withCheckedContinuation { continuation in
            let isQuiet = state.withLock { state in
                if state.count == 0 { return true }
                state.waiters.append(continuation)
                return false
            }
            if isQuiet { continuation.resume() }
        }
    }

    /// Counts an operation as under way while it runs.
    package func during<Value>(_ operation: () async throws -> Value) async rethrows -> Value {
        begin()
        defer { end() }
        return try await operation()
    }
}
