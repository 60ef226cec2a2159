import ContactCenter
import Testing

/// Thousands of random commands; a failing seed is in the message, and gives the same again.
struct QueuePropertyTests {
    @Test(arguments: 0..<40)
    func whateverHappensTheQueueHoldsTogetherAndEveryLeadEnds(seed: Int) {
        var shift = RandomShift(seed: UInt64(seed))
        for _ in 0..<250 {
            shift.step()
            shift.floor.check()
        }
        let left = shift.drain()
        shift.floor.check()
        #expect(
            left.isEmpty,
            "\(left.count) leads have no end: \(left.first.map { "\($0.state) \($0)" } ?? "") seed \(seed)")
    }

    @Test func theSameSeedGivesTheSameShift() {
        var events: [[LeadEvent]] = []
        for _ in 0..<2 {
            var shift = RandomShift(seed: 7)
            for _ in 0..<300 { shift.step() }
            events.append(shift.floor.events)
        }
        #expect(events[0] == events[1])
    }
}
