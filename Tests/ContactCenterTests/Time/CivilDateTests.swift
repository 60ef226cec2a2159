import ContactCenter
import Testing

struct CivilDateTests {
    @Test func everyDayFromYear1600To2400ComesBackFromItsParts() throws {
        let first = try #require(CivilDate(year: 1600, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2400, month: 12, day: 31))
        var expected = (year: 1600, month: 1, day: 1)
        for day in first.day...last.day {
            let parts = CivilDate(day: day).components
            guard parts == expected else {
                Issue.record("\(parts) is not \(expected)")
                return
            }
            guard CivilDate(year: parts.year, month: parts.month, day: parts.day)?.day == day else {
                Issue.record("\(parts) is another day")
                return
            }
            expected = next(expected)
        }
    }

    private func next(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
        let isLeap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
        return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-11-27", .friday), ("2024-02-29", .thursday),
        ("1969-12-31", .wednesday), ("2000-01-01", .saturday), ("1900-01-01", .monday),
    ])
    func weekdaysAreTheCalendars(text: String, weekday: Weekday) throws {
        let date = try #require(CivilDate(text))
        #expect(date.weekday == weekday)
        #expect(date.description == text)
        #expect(date.adding(days: 7).weekday == weekday)
        #expect(date.adding(days: -1) < date)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-32", "2026-1-01", "26-01-01", "2026/01/01", "",
        "2026-01-01 ", "+202-01-01", "2026-+1-01", "-026-01-01", "0000-01-01", "２026-01-01",
    ])
    func whatIsNoDayIsNotRead(text: String) {
        #expect(CivilDate(text) == nil)
    }
}
