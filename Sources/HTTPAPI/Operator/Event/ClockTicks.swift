import Cluster
import Synchronization

/// Ticks by the world's clock, for as long as somebody listens. At most one waits: a slow listener gets fewer.
final class ClockTicks: Sendable {
    private struct State {
        var token: TimerToken?
        var isOver = false
    }

    private let clock: any WorldClock
    private let milliseconds: Int64
    private let continuation: AsyncStream<Void>.Continuation
    private let state = Mutex(State())

    /// The first tick comes after one interval.
    static func stream(every interval: Duration, clock: any WorldClock) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let ticks = ClockTicks(clock: clock, milliseconds: max(1, interval.milliseconds), continuation: continuation)
        continuation.onTermination = { _ in ticks.stop() }
        ticks.schedule()
        return stream
    }

    private init(clock: any WorldClock, milliseconds: Int64, continuation: AsyncStream<Void>.Continuation) {
        self.clock = clock
        self.milliseconds = milliseconds
        self.continuation = continuation
    }

    private func schedule() {
        // Outside the lock: a clock may fire at once.
        let token = clock.schedule(at: clock.milliseconds + milliseconds) { [self] in
            continuation.yield()
            schedule()
        }
        let isOver = state.withLock { state in
            state.token = token
            return state.isOver
        }
        if isOver { clock.cancel(token) }
    }

    private func stop() {
        let token = state.withLock { state in
            state.isOver = true
            return state.token
        }
        if let token { clock.cancel(token) }
    }
}
