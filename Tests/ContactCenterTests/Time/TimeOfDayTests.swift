import ContactCenter
import Testing

struct TimeOfDayTests {
    @Test func everyMinuteComesBackFromItsText() {
        for minute in 0...1440 {
            let time = TimeOfDay(hour: minute / 60, minute: minute % 60)
            #expect(time?.minutes == minute)
            #expect(time.flatMap { TimeOfDay($0.description) } == time)
        }
    }

    @Test(arguments: [("9:05", 545), ("09:05", 545), ("24:00", 1440), ("0:00", 0)])
    func anHourMayHaveOneDigit(text: String, minutes: Int) {
        #expect(TimeOfDay(text)?.minutes == minutes)
    }

    @Test(arguments: ["24:01", "25:00", "10:60", "10", "10:5", "10:00:00", "", "+9:00", "-1:00", "aa:bb"])
    func whatIsNoTimeIsNotRead(text: String) {
        #expect(TimeOfDay(text) == nil)
    }
}
