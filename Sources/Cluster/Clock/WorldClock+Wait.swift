import Synchronization

extension WorldClock {
    /// Waits for so long by this clock. Ends early where the task is cancelled.
    package func wait(_ duration: Duration) async {
        let waiter = TimedWaiter()
        let token = schedule(at: milliseconds + duration.milliseconds) { waiter.end() }
        await withTaskCancellationHandler {
            await waiter.wait()
        } onCancel: {
            waiter.end()
        }
        cancel(token)
    }
}

/// One task that waits until it is told to go on: by a clock, or by its cancellation.
private final class TimedWaiter: Sendable {
    private let state = Mutex<(isOver: Bool, continuation: CheckedContinuation<Void, Never>?)>((false, nil))

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.isOver { state.continuation = continuation }
                return state.isOver
            }
            if isOver { continuation.resume() }
        }
    }

    func end() {
        let continuation = state.withLock { state in
            state.isOver = true
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume()
    }
}
