import ContactCenter
import Testing

struct CallingWindowTests {
    private let daily = CallingWindow()
    private let weekdays = CallingWindow(
        days: [.monday, .tuesday, .wednesday, .thursday, .friday],
        holidays: [Kyiv.day("2026-11-30"), Kyiv.day("2026-12-01")])

    @Test(arguments: [
        ("10:00", true), ("09:59", false), ("21:59", true), ("22:00", false), ("00:00", false), ("15:30", true),
    ])
    func itIsOpenFromItsFirstMinuteToBeforeItsLast(time: String, isOpen: Bool) {
        let state = daily.state(at: Kyiv.at(time), in: Kyiv.rules)
        if case .open(let until) = state {
            #expect(isOpen && until == Kyiv.at("22:00"))
        } else {
            #expect(!isOpen)
        }
    }

    @Test func beforeTheOpeningItIsTodayAndAfterTheClosingTomorrow() {
        #expect(daily.nextOpen(at: Kyiv.at("03:00"), in: Kyiv.rules) == Kyiv.at("10:00"))
        #expect(daily.nextOpen(at: Kyiv.at("22:00"), in: Kyiv.rules) == Kyiv.at("10:00", on: "2026-11-28"))
        #expect(daily.nextOpen(at: Kyiv.at("12:00"), in: Kyiv.rules) == Kyiv.at("12:00"))
    }

    @Test func weekendsAndHolidaysAreSkipped() {
        // Friday evening; Monday and Tuesday are holidays.
        #expect(weekdays.nextOpen(at: Kyiv.at("23:00"), in: Kyiv.rules) == Kyiv.at("10:00", on: "2026-12-02"))
        #expect(
            weekdays.state(at: Kyiv.at("12:00", on: "2026-11-30"), in: Kyiv.rules)
                == .closed(until: Kyiv.at("10:00", on: "2026-12-02")))
    }

    @Test func itFollowsTheCustomersOwnClock() {
        let moment = Kyiv.at("08:30")
        #expect(daily.state(at: moment, in: Almaty.rules) == .open(until: Kyiv.at("19:00")))
        #expect(daily.state(at: moment, in: Kyiv.rules) == .closed(until: Kyiv.at("10:00")))
    }

    @Test(arguments: ["2026-03-28", "2026-10-24"])
    func onADayOfClockChangeItOpensByTheNewTime(eve: String) {
        let opening = daily.nextOpen(at: Kyiv.at("23:00", on: eve), in: Kyiv.rules)
        let day = Kyiv.day(eve).adding(days: 1)
        #expect(opening == Kyiv.at("10:00", on: day.description))
        #expect(Kyiv.rules.minuteOfDay(at: opening) == 600)
        let night = opening - Kyiv.at("22:00", on: eve)
        #expect(night == (eve == "2026-03-28" ? .hours(11) : .hours(13)))
    }

    @Test func aWindowInsideTheSkippedHourStillOpens() {
        let odd = CallingWindow(from: Kyiv.clock("03:15"), to: Kyiv.clock("04:30"))
        #expect(
            odd.state(at: Kyiv.at("02:00", on: "2026-03-29"), in: Kyiv.rules)
                == .closed(until: Kyiv.utc("2026-03-29", "01:00")))
        #expect(
            odd.state(at: Kyiv.utc("2026-03-29", "01:00"), in: Kyiv.rules)
                == .open(until: Kyiv.at("04:30", on: "2026-03-29")))
    }

    @Test func aWholeDayEndsAtMidnightAndOpensAgainAtOnce() {
        let whole = CallingWindow(from: Kyiv.clock("00:00"), to: Kyiv.clock("24:00"))
        #expect(
            whole.state(at: Kyiv.at("23:59"), in: Kyiv.rules)
                == .open(until: Kyiv.at("00:00", on: "2026-11-28")))
    }

    @Test func aYearOfHolidaysNeverOpens() {
        let first = Kyiv.day("2026-11-27")
        let closed = CallingWindow(holidays: Set((0...400).map { first.adding(days: $0) }))
        #expect(closed.state(at: Kyiv.at("12:00"), in: Kyiv.rules) == .closed(until: .distantFuture))
    }

    @Test func atEveryMomentItIsOpenOrOpensWhenItSays() {
        var dice = Dice(seed: 1)
        for _ in 0..<5000 {
            let moment = Kyiv.at("00:00", on: "2026-01-01") + .minutes(dice.below(700 * 1440))
            for window in [daily, weekdays] {
                switch window.state(at: moment, in: Kyiv.rules) {
                case .open(let until):
                    #expect(until > moment)
                    #expect((600..<1320).contains(Kyiv.rules.minuteOfDay(at: moment)))
                case .closed(let until):
                    #expect(until > moment)
                    #expect(window.nextOpen(at: until, in: Kyiv.rules) == until)
                    guard case .closed = window.state(at: until - .milliseconds(1), in: Kyiv.rules) else {
                        Issue.record("open before its opening, \(moment)")
                        continue
                    }
                }
            }
        }
    }
}
