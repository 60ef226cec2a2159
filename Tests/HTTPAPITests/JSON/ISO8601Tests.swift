import ContactCenter
import HTTPAPI
import Testing

struct ISO8601Tests {
    @Test(
        "reads a moment",
        arguments: [
            ("2026-11-26T00:00:20+02:00", 1_795_644_020_000), ("2026-11-25T22:00:20Z", 1_795_644_020_000),
            ("2026-11-25t22:00:20z", 1_795_644_020_000), ("2026-11-25 22:00:20.123+0000", 1_795_644_020_123),
            ("2026-11-25T22:00:20.1Z", 1_795_644_020_100), ("2026-11-25T22:00:20,123456-00:00", 1_795_644_020_123),
            ("2026-11-25T17:30:20-04:30", 1_795_644_020_000), ("2026-11-26T00:00:20+02", 1_795_644_020_000),
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1000), ("2024-02-29T00:00:00Z", 1_709_164_800_000),
        ] as [(String, Int64)])
    func reads(text: String, milliseconds: Int64) {
        #expect(ISO8601.instant(text) == Instant(milliseconds: milliseconds))
    }

    @Test(
        "refuses what is no moment",
        arguments: [
            "", "2026-11-26", "2026-11-26T00:00:20", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
            "2026-11-26T24:00:00Z", "2026-11-26T00:60:00Z", "2026-11-26T00:00:20+25:00", "2026-11-26T00:00:20+02:0",
            "2026-11-26T00:00:20.Z", "2026-11-26T00:00:20Zx", "26-11-26T00:00:20Z", "2026/11/26T00:00:20Z",
            "2026-11-26T00:00:20+02:00:00", "next tuesday, around noon",
        ])
    func refuses(text: String) {
        #expect(ISO8601.instant(text) == nil)
    }

    @Test func writesInAZone() {
        let kyiv = TimeZoneRules(
            zone: ZoneID("Europe/Kyiv"), changes: [.init(from: .distantPast, offset: 7200)])
        let west = TimeZoneRules(zone: ZoneID("X"), changes: [.init(from: .distantPast, offset: -16200)])
        let instant = Instant(milliseconds: 1_795_644_020_000)
        #expect(ISO8601.text(instant) == "2026-11-25T22:00:20+00:00")
        #expect(ISO8601.text(instant, in: kyiv) == "2026-11-26T00:00:20+02:00")
        #expect(ISO8601.text(instant, in: west) == "2026-11-25T17:30:20-04:30")
        #expect(ISO8601.text(Instant(milliseconds: -1)) == "1969-12-31T23:59:59.999+00:00")
        #expect(ISO8601.text(.distantFuture) == "9999-12-31T23:59:59+00:00")
    }
}
