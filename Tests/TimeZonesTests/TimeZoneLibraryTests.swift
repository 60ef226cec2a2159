import ContactCenter
import Testing
import TimeZones

/// Offsets and moments, as Python's zoneinfo with IANA 2025b gives them.
struct TimeZoneLibraryTests {
    @Test(arguments: [
        ("Europe/Kyiv", 1_774_745_999, 7200),  // 2026-03-29T00:59:59Z
        ("Europe/Kyiv", 1_774_746_000, 10800),
        ("Europe/Kyiv", 1_792_889_999, 10800),  // 2026-10-25T00:59:59Z
        ("Europe/Kyiv", 1_792_890_000, 7200),
        ("Europe/Kiev", 1_782_864_000, 10800),  // the old name
        ("Asia/Almaty", 1_709_229_599, 21600),  // 2024-02-29T17:59:59Z
        ("Asia/Almaty", 1_709_229_600, 18000),
        ("Asia/Almaty", 1_782_864_000, 18000),  // 2026-07-01T00:00:00Z
        ("Europe/Warsaw", 1_774_745_999, 3600),
        ("Europe/Warsaw", 1_774_746_000, 7200),
        ("Europe/Warsaw", 1_792_889_999, 7200),
        ("Europe/Warsaw", 1_792_890_000, 3600),
        ("Europe/Warsaw", 2_234_998_799, 7200),  // 2040-10-28T00:59:59Z
        ("Europe/Warsaw", 2_234_998_800, 3600),
        ("America/New_York", 1_772_953_199, -18000),  // 2026-03-08T06:59:59Z
        ("America/New_York", 1_772_953_200, -14400),
        ("America/New_York", 1_793_512_799, -14400),  // 2026-11-01T05:59:59Z
        ("America/New_York", 1_793_512_800, -18000),
        ("America/Sao_Paulo", 1_767_225_600, -10800),
        ("Asia/Kolkata", 1_767_225_600, 19800),
        ("Asia/Kolkata", 1_782_864_000, 19800),
        ("Australia/Lord_Howe", 1_775_314_799, 39600),  // half an hour: 2026-04-04T14:59:59Z
        ("Australia/Lord_Howe", 1_775_314_800, 37800),
        ("UTC", 1_782_864_000, 0),
    ]) func theOffsetIsThatOfTheDatabase(zone: String, moment: Int64, offset: Int) throws {
        let rules = try #require(TimeZoneLibrary.rules(for: ZoneID(zone)))
        #expect(rules.zone == ZoneID(zone))
        #expect(rules.offset(at: Instant(seconds: moment)) == .seconds(offset))
    }

    @Test(arguments: [
        "", "No/Such", "Kyiv", "GMT+3", "EST", "+03:00", "europe/", "/", "../etc/passwd",
        String(repeating: "a/", count: 5000),
    ])
    func aNameThatDoesNotExistHasNoRules(name: String) {
        #expect(TimeZoneLibrary.rules(for: ZoneID(name)) == nil)
    }

    @Test func theSameRulesAreGivenAgain() {
        let zone = ZoneID("Asia/Tbilisi")
        #expect(TimeZoneLibrary.rules(for: zone) == TimeZoneLibrary.rules(for: zone))
        #expect(TimeZoneLibrary.rules(for: zone)?.changes.count == 1)
    }

    @Test func aCalendarKnowsTheZonesThatExist() {
        let calendar = TimeZoneLibrary.calendar(of: [ZoneID("Europe/Kyiv"), ZoneID("No/Such")])
        #expect(calendar.knows(ZoneID("Europe/Kyiv")))
        #expect(calendar.knows(.utc))
        #expect(!calendar.knows(ZoneID("No/Such")))
        #expect(calendar.rules(ZoneID("Europe/Kyiv")).changes.count == 43)
    }

    @Test func everyZoneOfTheDatabaseHasRules() {
        let zones = TimeZoneLibrary.zones
        #expect(zones.count > 400)
        let calendar = TimeZoneLibrary.calendar(of: zones)
        #expect(zones.filter { !calendar.knows($0) && $0.rawValue.contains("/") }.isEmpty)
    }
}
