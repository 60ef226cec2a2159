import ContactCenter
import Testing

struct TimeZoneRulesTests {
    @Test(arguments: [
        ("2026-01-15", "12:00", 2), ("2026-07-15", "12:00", 3), ("2026-03-29", "02:59", 2),
        ("2026-03-29", "04:00", 3), ("2026-10-25", "02:59", 3), ("2026-10-25", "04:00", 2),
    ])
    func aLocalTimeIsShownByItsMoment(date: String, time: String, offset: Int) {
        let moment = Kyiv.at(time, on: date)
        #expect(Kyiv.rules.offset(at: moment) == .hours(offset))
        #expect(Kyiv.rules.date(at: moment) == CivilDate(date))
        #expect(Kyiv.rules.minuteOfDay(at: moment) == TimeOfDay(time)?.minutes)
    }

    @Test(arguments: ["03:00", "03:30", "03:59"])
    func aTimeThatSpringSkipsIsTheMomentOfTheChange(time: String) {
        #expect(Kyiv.at(time, on: "2026-03-29") == Kyiv.utc("2026-03-29", "01:00"))
    }

    @Test func ofATimeThatAutumnRepeatsTheFirstIsMeant() {
        #expect(Kyiv.at("03:30", on: "2026-10-25") == Kyiv.utc("2026-10-25", "00:30"))
    }

    @Test func everyMinuteOfTwoYearsIsShownByAMomentOrSkipped() {
        let start = Kyiv.day("2026-01-01")
        var skipped = 0
        for day in 0..<730 {
            for minutes in stride(from: 0, to: 1440, by: 15) {
                let date = start.adding(days: day)
                let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60)!
                let moment = Kyiv.rules.instant(of: date, time)
                if Kyiv.rules.date(at: moment) != date || Kyiv.rules.minuteOfDay(at: moment) != minutes {
                    skipped += 1
                }
            }
        }
        // The four quarters of each spring's skipped hour.
        #expect(skipped == 2 * 4)
    }

    @Test func aZoneThatIsNotKnownIsUTC() {
        #expect(Sample.calendar.rules(ZoneID("Mars/Olympus")) == .utc)
        #expect(!Sample.calendar.knows(ZoneID("Mars/Olympus")))
        #expect(Sample.calendar.knows(Kyiv.zone))
    }
}
