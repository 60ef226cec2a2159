import ContactCenter
import Testing

/// The shop cancels an order, wherever its lead is.
struct CancelTests {
    private func floor(_ state: String) -> Floor {
        let power = state == "answered" || state == "asked"
        let mode: Campaign.Mode = power ? .power : state == "offered" ? .manual : .progressive
        var floor = Floor([Sample.campaign(mode: mode) { $0.powerRatio = 1 }])
        floor.add([Sample.lead(1, submitted: floor.now)])
        switch state {
        case "queued": break
        case "held for an operator": _ = floor.bid(olena)
        case "delayed": _ = floor.attempt(olena, .busy)
        case "answered", "asked":
            _ = floor.bid(olena)
            floor.report(.answered, floor.placed[0].attempt)
        default:
            let work = floor.next(olena)
            if state == "talking" || state == "after call" { floor.report(.answered, work?.attempt) }
            if state == "after call" { floor.report(.ended(.answered, cause: ""), work?.attempt) }
        }
        floor.forget()
        return floor
    }

    @Test(arguments: ["queued", "held for an operator", "delayed", "offered", "dialled", "answered"])
    func itEndsAndNobodyHasItAnyMore(state: String) {
        var floor = floor(state)
        #expect(floor.cancel(OrderID(rawValue: 1)) == true)
        #expect(floor.state(1) == .finished(.cancelled))
        #expect(floor.queue.count == 0)
        #expect(floor.deliveries.last?.kind == .ended)
        #expect(floor.hungUp.count == (state == "dialled" || state == "answered" ? 1 : 0))
        #expect(floor.told == (state == "offered" || state == "dialled" ? [.over(.cancelled)] : []))
        let calls = floor.placed.count
        floor.wake(at: floor.now + .hours(1))
        #expect(floor.bid(taras) == nil && floor.placed.count == calls)
        #expect(floor.cancel(OrderID(rawValue: 1)) == false)
    }

    @Test(arguments: ["talking", "after call"])
    func aConversationDecidesForItself(state: String) {
        var floor = floor(state)
        #expect(floor.cancel(OrderID(rawValue: 1)) == false)
        #expect(floor.state(1)?.isLive == true)
    }

    @Test func aCallThatIsBeingHungUpKeepsItsPhoneUntilItsEnd() throws {
        var floor = floor("dialled")
        let attempt = try #require(floor.attempts.keys.first)
        floor.cancel(OrderID(rawValue: 1))
        floor.add([Sample.lead(2, phone: Sample.phone(1), submitted: floor.now)])
        #expect(floor.next(taras) == nil)
        floor.forget()
        floor.report(.answered, attempt)
        #expect(floor.hungUp == [attempt], "he picked up just then")
        floor.report(.ended(.failed, cause: "cancelled"), attempt)
        #expect(floor.attempts[attempt]?.endedAt == floor.now)
        floor.wake(at: floor.now + .seconds(60))
        #expect(floor.next(taras)?.id.order == OrderID(rawValue: 2))
    }

    @Test func aHeldOrderIsCancelledTooAndOthersAreNotFound() {
        var floor = Floor()
        var held = Sample.lead(1, submitted: floor.now)
        held.state = .held(.phone(.empty))
        floor.rows[held.id] = held
        floor.write(floor.queue.add(held, andCancelBy: "shop", at: floor.now))
        #expect(floor.state(1) == .finished(.cancelled))
        #expect(floor.cancel(OrderID(rawValue: 99)) == false)
    }

    @Test func anAttemptOnItsWayToTheStoreIsNotCancelled() {
        var floor = floor("held for an operator")
        let (work, _) = floor.queue.claim(OrderID(rawValue: 1), by: olena, at: floor.now)
        #expect(work != nil)
        let (isAccepted, decision) = floor.queue.cancel(OrderID(rawValue: 1), by: "shop", at: floor.now)
        #expect(!isAccepted && decision.units.isEmpty)
    }
}
