import ContactCenter

/// Times on the wire: ISO 8601 with milliseconds and an offset.
enum InstantText {
    /// `2026-11-27T12:00:00.000+02:00`
    static func write(_ instant: Instant, in zone: TimeZoneRules) -> String {
        let offset = Int(zone.offset(at: instant).asSeconds)
        let local = instant + .seconds(offset)
        let seconds = local.seconds
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let second = Int(seconds - day * 86_400)
        let millisecond = Int(local.milliseconds - seconds * 1000)
        let time =
            "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)).\(two(millisecond / 10))\(millisecond % 10)"
        let minutes = abs(offset) / 60
        let sign = offset < 0 ? "-" : "+"
        return "\(CivilDate(day: Int32(day)))T\(time)\(sign)\(two(minutes / 60)):\(two(minutes % 60))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
