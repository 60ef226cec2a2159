import Synchronization

/// Wakes one loop: when somebody rings, or when its time has come by the world's clock. Rings while it works count as one.
package final class Bell: Sendable {
    package let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let clock: any WorldClock
    private let timer = Mutex<TimerToken?>(nil)

    package init(clock: any WorldClock) {
        self.clock = clock
        (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package func ring() { continuation.yield() }

    /// Rings after so long, instead of any time set before.
    package func ring(after delay: Duration) {
        let token = clock.schedule(at: clock.milliseconds + delay.milliseconds) { [continuation] in continuation.yield()
        }
        let old = timer.withLock { timer in
            defer { timer = token }
            return timer
        }
        if let old { clock.cancel(old) }
    }

    /// Ends the loop.
    package func finish() {
        continuation.finish()
        if let token = timer.withLock({ $0 }) { clock.cancel(token) }
    }
}
