import ContactCenter

/// Kyiv's clock in 2026 and 2027, and moments written as it shows them.
enum Kyiv {
    static let zone = ZoneID("Europe/Kyiv")
    static let rules = TimeZoneRules(
        zone: zone,
        changes: [
            TimeZoneRules.Change(from: .distantPast, offset: 7200),
            TimeZoneRules.Change(from: utc("2026-03-29", "01:00"), offset: 10_800),
            TimeZoneRules.Change(from: utc("2026-10-25", "01:00"), offset: 7200),
            TimeZoneRules.Change(from: utc("2027-03-28", "01:00"), offset: 10_800),
        ])

    static func utc(_ date: String, _ time: String) -> Instant {
        TimeZoneRules.utc.instant(of: day(date), clock(time))
    }

    /// Friday, 27 November 2026, unless another day is named.
    static func at(_ time: String, on date: String = "2026-11-27") -> Instant {
        rules.instant(of: day(date), clock(time))
    }

    static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(day: 0) }
    static func clock(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? TimeOfDay(hour: 0, minute: 0)! }
}

/// Almaty: three hours before Kyiv in winter, without summer time.
enum Almaty {
    static let zone = ZoneID("Asia/Almaty")
    static let rules = TimeZoneRules(
        zone: zone, changes: [TimeZoneRules.Change(from: .distantPast, offset: 18_000)])
}
