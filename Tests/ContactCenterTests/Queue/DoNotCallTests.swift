import ContactCenter
import Testing

struct DoNotCallTests {
    @Test func aPhoneBarredForGoodIsHeldAndOneBarredForATimeWaits() {
        var floor = Floor()
        floor.setDoNotCall([
            Sample.phone(1): .distantFuture, Sample.phone(2): Kyiv.at("18:00"), Sample.phone(3): Kyiv.at("11:00"),
        ])
        floor.add([1, 2, 3].map { Sample.lead($0, submitted: floor.now) })
        #expect(floor.state(1) == .held(.doNotCall))
        #expect(floor.explanation(1) == nil && floor.queue.count == 2)
        #expect(floor.explanation(2)?.code == "do_not_call" && floor.explanation(2)?.until == Kyiv.at("18:00"))
        #expect(floor.next(olena)?.id.order == OrderID(rawValue: 3), "its ban is over")
        floor.wake(at: Kyiv.at("18:00"))
        #expect(floor.next(olena)?.id.order == OrderID(rawValue: 2))
    }

    @Test func aBanReachesLeadsThatAreQueuedDelayedOrHeldForAnOperator() {
        var floor = Floor()
        floor.add([1, 2].map { Sample.lead($0, submitted: floor.now) })
        #expect(floor.attempt(olena, .busy) == OrderID(rawValue: 1))
        let bid = floor.bid(olena)
        floor.setDoNotCall([Sample.phone(1): .distantFuture, Sample.phone(2): Kyiv.at("18:00")])
        #expect(floor.state(1) == .held(.doNotCall))
        if let bid { #expect(floor.claim(bid, by: olena) == nil) }
        #expect(floor.placed.count == 1)
        #expect(floor.explanation(2)?.code == "do_not_call")
    }

    @Test func theSameListAgainWritesNothing() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: floor.now), Sample.lead(2, submitted: floor.now)])
        floor.setDoNotCall([Sample.phone(1): Kyiv.at("18:00")])
        let events = floor.events.count
        floor.setDoNotCall([Sample.phone(1): Kyiv.at("18:00")])
        floor.setDoNotCall([Sample.phone(1): Kyiv.at("18:00"), Sample.phone(9): .distantFuture])
        #expect(floor.events.count == events)
    }

    @Test func aPhoneTakenOffTheListIsCalledAtOnce() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: floor.now)])
        floor.setDoNotCall([Sample.phone(1): Kyiv.at("18:00")])
        #expect(floor.bid(olena) == nil)
        floor.forget()
        floor.setDoNotCall([:])
        #expect(floor.nudged == [olena])
        #expect(floor.next(olena) != nil)
    }

    /// A simulated world found it: a ban that was made shorter let its held orders be dialled at once.
    @Test func anOrderWhoseBanIsMadeShorterWaitsForItsEnd() {
        var floor = Floor()
        floor.setDoNotCall([Sample.phone(1): .distantFuture])
        floor.add([Sample.lead(1, submitted: floor.now)])
        floor.setDoNotCall([Sample.phone(1): Kyiv.at("18:00")])
        if let held = floor.lead(1) {
            floor.write(floor.queue.release(held, by: "do_not_call", despiteLists: false, at: floor.now))
        }
        #expect(floor.bid(olena) == nil)
        #expect(floor.explanation(1)?.code == "do_not_call" && floor.explanation(1)?.until == Kyiv.at("18:00"))
        floor.wake(at: Kyiv.at("18:00"))
        #expect(floor.next(olena)?.id.order == OrderID(rawValue: 1))
    }

    @Test func anOrderThatASupervisorReleasedIsCalledThoughItsPhoneIsListedAndNoOther() {
        var floor = Floor()
        floor.setDoNotCall([Sample.phone(1): .distantFuture])
        floor.add([Sample.lead(1, submitted: floor.now)])
        if let held = floor.lead(1) { floor.write(floor.queue.release(held, by: "boss", at: floor.now)) }
        floor.add([Sample.lead(2, phone: Sample.phone(1), submitted: floor.now)])
        #expect(floor.state(2) == .held(.doNotCall))
        floor.setDoNotCall([Sample.phone(1): .distantFuture, Sample.phone(5): .distantFuture])
        #expect(floor.next(olena)?.id.order == OrderID(rawValue: 1))
    }
}
