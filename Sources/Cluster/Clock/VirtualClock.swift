import Synchronization

/// A clock that moves only when it is told to: for demos in compressed time, drills and tests.
package final class VirtualClock: WorldClock {
    private struct State {
        var now: Int64
        var timers = TimerQueue()
    }

    private let state: Mutex<State>

    package init(milliseconds: Int64) {
        state = Mutex(State(now: milliseconds))
    }

    package var milliseconds: Int64 { state.withLock { $0.now } }

    @discardableResult
    package func schedule(
        at milliseconds: Int64, _ action: @escaping @Sendable () -> Void
    ) -> TimerToken {
        state.withLock { $0.timers.add(at: milliseconds, action) }
    }

    package func cancel(_ token: TimerToken) {
        state.withLock { $0.timers.remove(token) }
    }

    /// The moment of the next timer; nil without one.
    package var nextTimer: Int64? { state.withLock { $0.timers.next() } }

    /// Moves time on, never back, without firing anything.
    package func advance(to milliseconds: Int64) {
        state.withLock { $0.now = max($0.now, milliseconds) }
    }

    /// Fires one timer whose moment has come.
    /// - Returns: whether there was one.
    package func fireNext() -> Bool {
        guard let action = state.withLock({ $0.timers.pop(at: $0.now) }) else { return false }
        action()
        return true
    }
}
