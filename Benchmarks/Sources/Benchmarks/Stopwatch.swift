import Glibc

/// Reads clocks. `seconds` measures the processor's time of this process: what others do meanwhile is not counted.
enum Stopwatch {
    static func seconds(_ work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    /// Seconds that the processors worked for this process.
    static var now: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    /// Seconds that passed, from a moment that stays.
    static var wall: Double { read(CLOCK_MONOTONIC) }

    /// Seconds since 1970 in UTC.
    static var date: Double { read(CLOCK_REALTIME) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        // It can't fail for a clock that POSIX asks for.
        _ = unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
