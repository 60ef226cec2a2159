import ContactCenter

/// A customer's local time, worked out by the checker itself: the product's own arithmetic is what is checked.
struct LocalTime: Hashable {
    /// Days since 1970-01-01.
    let day: Int
    let minuteOfDay: Int

    init(_ instant: Instant, _ rules: TimeZoneRules) {
        let local = instant.milliseconds + Self.offset(at: instant.milliseconds, rules)
        let minute = Self.floor(local, 60_000)
        day = Self.floor(minute, 1440)
        minuteOfDay = minute - day * 1440
    }

    /// Whether the window is open at this moment.
    static func isOpen(_ window: CallingWindow, at instant: Instant, _ rules: TimeZoneRules) -> Bool {
        let time = LocalTime(instant, rules)
        return isWorking(time.day, window) && time.minuteOfDay >= window.from.minutes
            && time.minuteOfDay < window.to.minutes
    }

    /// `instant` where the window is open, else its next opening; nil where a year has none.
    static func nextOpen(_ window: CallingWindow, at instant: Instant, _ rules: TimeZoneRules) -> Instant? {
        if isOpen(window, at: instant, rules) { return instant }
        let today = LocalTime(instant, rules)
        let first = today.minuteOfDay < window.from.minutes ? today.day : today.day + 1
        for day in first...first + 366 where isWorking(day, window) {
            let local = Int64(day * 1440 + window.from.minutes) * 60_000
            let guess = local - offset(at: local - offset(at: instant.milliseconds, rules), rules)
            return Instant(milliseconds: guess)
        }
        return nil
    }

    /// The first moment of this day.
    static func midnight(of day: Int, _ rules: TimeZoneRules) -> Instant {
        let local = Int64(day) * 86_400_000
        return Instant(milliseconds: local - offset(at: local - offset(at: local, rules), rules))
    }

    private static func isWorking(_ day: Int, _ window: CallingWindow) -> Bool {
        // 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday.
        let weekday = Weekday.allCases[((day + 3) % 7 + 7) % 7]
        return window.days.contains(weekday) && !window.holidays.contains(CivilDate(day: Int32(day)))
    }

    private static func offset(at milliseconds: Int64, _ rules: TimeZoneRules) -> Int64 {
        let change = rules.changes.last { $0.from.milliseconds <= milliseconds } ?? rules.changes[0]
        return Int64(change.offset) * 1000
    }

    private static func floor(_ value: some BinaryInteger, _ divisor: Int) -> Int {
        let value = Int(value)
        return value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}
