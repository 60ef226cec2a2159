import Synchronization

/// That this process is to stop: told once, heard by whoever waits or asks later.
final class StopOrder: Sendable {
    private struct State {
        var isGiven = false
        var lastWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    func give() {
        let waiters = state.withLock { state in
            state.isGiven = true
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when it is given, or when the task is cancelled.
    func wait() async {
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    guard !state.isGiven, !Task.isCancelled else { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }

    /// Does what has no sense any more when the order comes: then its task is cancelled, and waited for.
    /// - Returns: nil where the order came first, whatever has become of the work.
    func unlessGiven<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value? {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                await self.wait()
                return nil
            }
            group.addTask { try await work() }
            let first = try await group.next()
            group.cancelAll()
            return first ?? nil
        }
    }
}
