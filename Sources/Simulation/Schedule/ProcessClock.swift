package import Cluster
import Synchronization

/// A process's clock: the world's time and what it is wrong by. Like `SystemClock`, it never goes back.
package final class ProcessClock: WorldClock {
    private struct State {
        var steady = SteadyTime()
        /// What the machine's clock is wrong by, in milliseconds.
        var error: Int64 = 0
        /// Of a process that is over: how far its time was moved on.
        var least = Int64.min
        var timers = VirtualClock(milliseconds: .min)
    }

    private let scheduler: Scheduler
    private let state: Mutex<State>

    init(_ scheduler: Scheduler) {
        self.scheduler = scheduler
        state = Mutex(State())
    }

    package var milliseconds: Int64 {
        let world = scheduler.milliseconds
        return state.withLock { max($0.least, $0.steady.read(wall: world + $0.error, monotonic: world)) }
    }

    private var timers: VirtualClock { state.withLock { $0.timers } }

    /// Drops every timer: the world is over.
    func forget() {
        state.withLock { $0.timers = VirtualClock(milliseconds: .min) }
    }

    /// Somebody sets the machine's clock: it is wrong by so much from now on.
    func set(error: Duration) {
        state.withLock { $0.error = error.milliseconds }
    }

    @discardableResult
    package func schedule(at milliseconds: Int64, _ action: @escaping @Sendable () -> Void) -> TimerToken {
        timers.schedule(at: milliseconds, action)
    }

    package func cancel(_ token: TimerToken) {
        timers.cancel(token)
    }

    /// When its next timer is due, in the world's time, at the earliest; nil without one.
    var nextDue: Int64? {
        guard let next = timers.nextTimer else { return nil }
        let left = next - milliseconds
        return left > 0 ? scheduler.milliseconds + left : scheduler.milliseconds
    }

    /// Fires what is due.
    func fire() {
        timers.advance(to: milliseconds)
        while timers.fireNext() {}
    }

    /// Fires the next timer, whenever it is due: for a process that is over.
    /// - Returns: whether there was one.
    func skip() -> Bool {
        guard let next = timers.nextTimer else { return false }
        state.withLock { $0.least = max($0.least, next) }
        timers.advance(to: next)
        return timers.fireNext()
    }
}
