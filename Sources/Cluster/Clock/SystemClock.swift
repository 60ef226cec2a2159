import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// The machine's clock. `run()` fires the timers.
package final class SystemClock: WorldClock {
    private struct State {
        var timers = TimerQueue()
        var time = SteadyTime()
        /// The moment that the loop sleeps until; a timer before it wakes the loop.
        var sleepsUntil: Int64 = .max
        /// Such a timer was set since the loop looked.
        var isAlarmed = false
        /// The loop, where it sleeps.
        var sleeper: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    package init() {}

    /// The wall clock; where it is set back, time goes slower until it has caught up.
    package var milliseconds: Int64 {
        state.withLock { state in
            // Read within the lock: of two readings, the later one is taken in later.
            state.time.read(wall: Self.read(CLOCK_REALTIME), monotonic: Self.read(CLOCK_MONOTONIC))
        }
    }

    @discardableResult
    package func schedule(
        at milliseconds: Int64, _ action: @escaping @Sendable () -> Void
    ) -> TimerToken {
        let (token, isEarlier) = state.withLock { state in
            let token = state.timers.add(at: milliseconds, action)
            let isEarlier = milliseconds < state.sleepsUntil
            if isEarlier { state.isAlarmed = true }
            return (token, isEarlier)
        }
        if isEarlier { wake() }
        return token
    }

    package func cancel(_ token: TimerToken) {
        state.withLock { $0.timers.remove(token) }
    }

    /// Fires timers until cancelled.
    package func run() async {
        while !Task.isCancelled {
            let now = milliseconds
            while let action = state.withLock({ $0.timers.pop(at: now) }) { action() }
            let next = state.withLock { state in
                state.sleepsUntil = state.timers.next() ?? .max
                state.isAlarmed = false
                return state.sleepsUntil
            }
            if next > now { await sleep(until: next, from: now) }
        }
    }

    /// Sleeps to the moment or to an earlier alarm, whichever comes first.
    private func sleep(until next: Int64, from now: Int64) async {
        await withTaskGroup(of: Void.self) { group in
            if next != .max {
                group.addTask {
                    // A cancelled sleep ends early, which is what the alarm wants.
                    try? await ContinuousClock().sleep(for: .milliseconds(next - now), tolerance: nil)
                }
            }
            group.addTask { await self.waitForAlarm() }
            await group.next()
            group.cancelAll()
        }
    }

    /// Returns with the next alarm, or when cancelled. (A cancelled `next()` of an AsyncStream would end the stream for
    /// good: every later sleep would return at once, and a clock without timers would stop.)
    private func waitForAlarm() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.isAlarmed || Task.isCancelled { return true }
                    state.sleeper = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            wake()
        }
    }

    private func wake() {
        let sleeper = state.withLock { state in
            defer { state.sleeper = nil }
            return state.sleeper
        }
        sleeper?.resume()
    }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
