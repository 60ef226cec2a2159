import ContactCenter
import Testing
import TimeZones

/// Local clocks and the moments they mean, with real zones.
struct LocalTimeTests {
    @Test(arguments: [
        ("Europe/Kyiv", "2026-03-29", "02:59", 1_774_745_940),
        ("Europe/Kyiv", "2026-03-29", "04:00", 1_774_746_000),
        ("Europe/Kyiv", "2026-10-25", "02:59", 1_792_886_340),
        ("Europe/Kyiv", "2026-10-25", "04:00", 1_792_893_600),
        ("Asia/Kolkata", "2026-11-27", "10:00", 1_795_753_800),
        ("Asia/Almaty", "2024-03-01", "00:00", 1_709_233_200),
        ("Asia/Almaty", "2026-11-27", "22:00", 1_795_798_800),
        ("UTC", "1970-01-01", "00:00", 0),
        // Repeated: the first of the two.
        ("Europe/Kyiv", "2026-10-25", "03:30", 1_792_888_200),
        ("America/New_York", "2026-11-01", "01:30", 1_793_511_000),
        ("Asia/Almaty", "2024-02-29", "23:30", 1_709_227_800),
        ("Australia/Lord_Howe", "2026-04-05", "01:45", 1_775_313_900),
        // Skipped: the moment of the change.
        ("Europe/Kyiv", "2026-03-29", "03:00", 1_774_746_000),
        ("Europe/Kyiv", "2026-03-29", "03:30", 1_774_746_000),
        ("America/New_York", "2026-03-08", "02:30", 1_772_953_200),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", 1_791_041_400),
    ]) func aLocalTimeIsThisMoment(zone: String, date: String, time: String, moment: Int64) throws {
        let rules = try #require(TimeZoneLibrary.rules(for: ZoneID(zone)))
        let date = try #require(CivilDate(date))
        let time = try #require(TimeOfDay(time))
        #expect(rules.instant(of: date, time) == Instant(seconds: moment))
    }

    /// Every half hour of three years there and back, in zones of every kind.
    @Test(arguments: [
        "Europe/Kyiv", "America/New_York", "Asia/Almaty", "Asia/Kolkata", "Australia/Lord_Howe",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago", "Africa/Casablanca", "America/St_Johns", "UTC",
    ]) func everyMomentComesBackFromItsLocalTime(zone: String) throws {
        let rules = try #require(TimeZoneLibrary.rules(for: ZoneID(zone)))
        let start = Instant(seconds: 1_704_067_200)  // 2024-01-01T00:00:00Z
        for step in 0..<(3 * 365 * 48) {
            let moment = start + .minutes(30 * step)
            let minute = rules.minuteOfDay(at: moment)
            let time = try #require(TimeOfDay(hour: minute / 60, minute: minute % 60))
            let back = rules.instant(of: rules.date(at: moment), time)
            // The second pass of a repeated hour comes back as the first.
            let isRepeated =
                rules.date(at: back) == rules.date(at: moment)
                && rules.minuteOfDay(at: back) == minute
            #expect(back == moment || isRepeated && back < moment, "\(moment.seconds)")
            if back != moment { #expect(moment - back <= .hours(1)) }
        }
    }

    @Test func everyDayOfFourCenturiesComesBackFromItsParts() {
        for day in Int32(-73_000)...73_000 {
            let date = CivilDate(day: day)
            let (year, month, dayOfMonth) = date.components
            guard CivilDate(year: year, month: month, day: dayOfMonth) == date else {
                Issue.record("\(date)")
                return
            }
            if day % 97 == 0 { #expect(CivilDate(date.description) == date) }
        }
        #expect(CivilDate(day: 0).description == "1970-01-01")
        #expect(CivilDate("2026-11-27")?.weekday == .friday)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "",
        "2100-02-29",
    ])
    func aDayThatDoesNotExistIsRefused(text: String) {
        #expect(CivilDate(text) == nil)
    }
}
