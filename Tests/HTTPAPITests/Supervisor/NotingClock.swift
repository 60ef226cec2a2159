import Cluster

/// A virtual clock that tells of every timer that is set, so that a test can wait for one.
final class NotingClock: WorldClock {
    private let clock: VirtualClock
    private let timers: AsyncStream<Int64>
    private let timer: AsyncStream<Int64>.Continuation

    init(milliseconds: Int64) {
        clock = VirtualClock(milliseconds: milliseconds)
        (timers, timer) = AsyncStream.makeStream()
    }

    var milliseconds: Int64 { clock.milliseconds }

    func schedule(at milliseconds: Int64, _ action: @escaping @Sendable () -> Void) -> TimerToken {
        let token = clock.schedule(at: milliseconds, action)
        timer.yield(milliseconds)
        return token
    }

    func cancel(_ token: TimerToken) { clock.cancel(token) }
    func advance(to milliseconds: Int64) { clock.advance(to: milliseconds) }
    func fireNext() -> Bool { clock.fireNext() }

    /// Waits until a timer was set for this moment.
    func wait(forTimerAt milliseconds: Int64) async {
        for await moment in timers where moment == milliseconds { return }
    }
}
