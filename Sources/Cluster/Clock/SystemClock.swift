import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// The machine's clock. `run()` fires the timers.
package final class SystemClock: WorldClock {
    private struct State {
        var timers = TimerQueue()
        var latest: Int64 = 0
        /// The moment that the loop sleeps until; a timer before it wakes the loop.
        var sleepsUntil: Int64 = .max
    }

    private let state = Mutex(State())
    /// Wakes the loop when a timer is set that comes before the one it sleeps for.
    private let alarms: AsyncStream<Void>
    private let alarm: AsyncStream<Void>.Continuation

    package init() {
        (alarms, alarm) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// The wall clock; where it is set back, time stands until it has caught up.
    package var milliseconds: Int64 {
        let wall = Self.wallClock()
        return state.withLock { state in
            state.latest = max(state.latest, wall)
            return state.latest
        }
    }

    @discardableResult
    package func schedule(
        at milliseconds: Int64, _ action: @escaping @Sendable () -> Void
    ) -> TimerToken {
        let (token, isEarlier) = state.withLock { state in
            let token = state.timers.add(at: milliseconds, action)
            return (token, milliseconds < state.sleepsUntil)
        }
        if isEarlier { alarm.yield() }
        return token
    }

    package func cancel(_ token: TimerToken) {
        state.withLock { $0.timers.remove(token) }
    }

    /// Fires timers until cancelled.
    package func run() async {
        var alarms = alarms.makeAsyncIterator()
        while !Task.isCancelled {
            let now = milliseconds
            while let action = state.withLock({ $0.timers.pop(at: now) }) { action() }
            let next = state.withLock { state in
                state.sleepsUntil = state.timers.next() ?? .max
                return state.sleepsUntil
            }
            if next == .max {
                guard await alarms.next() != nil else { return }
            } else if next > now {
                await sleep(until: next, from: now)
            }
        }
    }

    /// Sleeps to the moment or to an earlier alarm, whichever comes first.
    private func sleep(until next: Int64, from now: Int64) async {
        let alarms = alarms
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // A cancelled sleep ends early, which is what the alarm wants.
                try? await ContinuousClock().sleep(for: .milliseconds(next - now), tolerance: nil)
            }
            group.addTask {
                var iterator = alarms.makeAsyncIterator()
                _ = await iterator.next()
            }
            await group.next()
            group.cancelAll()
        }
    }

    private static func wallClock() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
