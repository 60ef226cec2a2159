import ContactCenter
import Testing

/// The night's orders and the callbacks of the morning.
struct MorningTests {
    private func night(_ orders: Int, callbacks: Int) -> Floor {
        var floor = Floor(at: Kyiv.at("21:00", on: "2026-11-26"))
        floor.add((0..<callbacks).map { Sample.lead(1000 + $0, submitted: floor.now) })
        for _ in 0..<callbacks {
            let callback = Callback(at: Kyiv.at("10:00"), to: nil)
            #expect(floor.talk(olena, WorkResult(disposition: .callback, callback: callback)) != nil)
        }
        floor.wake(at: Kyiv.at("23:00", on: "2026-11-26"))
        floor.add((1...orders).map { Sample.lead($0, submitted: floor.now + .minutes($0)) })
        #expect(floor.next(olena) == nil)
        return floor
    }

    @Test func nightOrdersArePromisedFromTheOpening() {
        var floor = night(5, callbacks: 0)
        #expect(floor.lead(3)?.deadline == Kyiv.at("10:15"))
        floor.wake(at: Kyiv.at("09:59"))
        #expect(floor.next(olena) == nil)
        floor.wake(at: Kyiv.at("10:00"))
        #expect((0..<5).compactMap { _ in floor.next(olena)?.id.order.rawValue } == [1, 2, 3, 4, 5])
    }

    @Test func everyFourthCallOfTheBacklogIsACallbackThatIsDue() {
        var floor = night(40, callbacks: 5)
        floor.wake(at: Kyiv.at("10:00"))
        let calls = (0..<45).compactMap { _ in floor.next(olena)?.id.order.rawValue }
        let callbacks = calls.indices.filter { calls[$0] >= 1000 }
        #expect(callbacks == [3, 7, 11, 15, 19])
        #expect(calls.count == 45)
    }

    @Test func newOrdersOfTheDayStillComeByTheirDeadline() {
        var floor = night(2, callbacks: 0)
        floor.wake(at: Kyiv.at("10:01"))
        floor.add([Sample.lead(77, submitted: Kyiv.at("10:01"))])
        #expect((0..<3).compactMap { _ in floor.next(olena)?.id.order.rawValue } == [1, 2, 77])
    }
}
