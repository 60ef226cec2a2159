import ContactCenter
import Testing

/// Inbound calls among the queue's own: callers are given to operators, and operators are kept free for them.
struct InboundQueueingTests {
    private static let hotline = CampaignID("hotline")
    private static let both = [Sample.campaign, hotline]

    private func floor(_ leads: Int = 5, mode: Campaign.Mode = .progressive) -> Floor {
        var floor = Floor([Sample.campaign(mode: mode), Sample.campaign(Self.hotline) { $0.direction = .inbound }])
        floor.add((0..<leads).map { Sample.lead($0 + 1, submitted: floor.now) })
        return floor
    }

    private func takeIn(_ floor: inout Floor, _ order: Int) -> AttemptID? {
        let (attempt, decision) = floor.queue.takeIn(
            OrderID(rawValue: UInt64(order)), from: Sample.phone(order), patience: .minutes(10), at: floor.now)
        floor.write(decision)
        floor.check()
        return attempt
    }

    @Test func aCallerIsGivenToTheNextFreeOperatorBeforeAnyLead() throws {
        var floor = floor()
        let taken = takeIn(&floor, 3)
        let attempt = try #require(taken)
        #expect(floor.state(3) == .answered(attempt) && floor.placed.isEmpty)
        let bid = floor.bid(olena)
        #expect(bid == nil, "the caller comes first")
        let asked = try #require(floor.reserved.first)
        #expect(asked.id == olena && asked.work.id.order == OrderID(rawValue: 3))
        floor.write(floor.queue.reserved(asked.work.id, olena, accepted: true, at: floor.now))
        #expect(floor.state(3) == .talking(attempt, olena, asked.work.id))
        floor.report(.ended(.answered, cause: "16"), attempt)
        floor.fix(asked.work.id, by: olena, WorkResult(disposition: .confirmed))
        #expect(floor.state(3) == .finished(.result(.confirmed)))
        floor.check()
    }

    @Test func aCallerWhoGaveUpIsCalledAgainFirst() throws {
        var floor = floor()
        let taken = takeIn(&floor, 3)
        let attempt = try #require(taken)
        floor.wake(at: floor.now + .minutes(2))
        #expect(floor.hungUp.isEmpty, "the menu decides how long he waits")
        floor.report(.ended(.answered, cause: "16"), attempt)
        #expect(floor.attempts[attempt]?.outcome == .abandoned)
        floor.wake(at: floor.now + .minutes(5))
        let next = floor.next(olena)
        #expect(next?.id.order == OrderID(rawValue: 3))
    }

    @Test func whoIsInSomebodysHandIsNotTakenIn() {
        var floor = floor(1)
        let work = floor.next(olena)
        #expect(work != nil)
        let attempts = [1, 77].map { takeIn(&floor, $0) }
        #expect(attempts == [nil, nil])
    }

    @Test func aCallerIsTakenOutOfAnotherOperatorsBid() throws {
        var floor = floor(1)
        let held = floor.bid(olena)
        let bid = try #require(held)
        let attempt = takeIn(&floor, 1)
        #expect(attempt != nil)
        let work = floor.claim(bid, by: olena)
        #expect(work == nil)
        floor.check()
    }

    @Test func aCallbackThatTheCustomerAskedForIsAnAgreedOne() {
        var floor = floor(2)
        let moment = floor.now + .minutes(3)
        let (isTaken, decision) = floor.queue.askForCallback(OrderID(rawValue: 2), at: moment, now: floor.now)
        floor.write(decision)
        let explanation = floor.explanation(2)
        #expect(isTaken && explanation?.code == "callback" && explanation?.until == moment)
        #expect(floor.lead(2)?.callback == Callback(at: moment, to: nil))
        floor.wake(at: moment)
        floor.check()
        let works = [olena, taras].map { floor.next($0)?.id.order.rawValue }
        #expect(works == [1, 2], "a new order is before it")
    }

    @Test(arguments: [Campaign.Mode.progressive, .power])
    func theLastFreeOperatorsAreKeptForInboundCalls(mode: Campaign.Mode) {
        var floor = floor(mode: mode)
        floor.write(floor.queue.keepFree(1, for: Self.hotline, at: floor.now))
        let none = floor.next(olena, Self.both)
        #expect(none == nil && floor.placed.isEmpty)
        let reasons = floor.queue.idleness(of: olena, campaigns: Self.both, at: floor.now)
        #expect(reasons.map(\.code) == ["inbound_reserve", "no_leads"])
        let work = floor.next(taras, Self.both)
        #expect(mode == .power ? floor.placed.count == 1 : work != nil)
        let bid = floor.bid(ivan, [Sample.campaign])
        #expect((bid != nil) == (mode == .progressive), "who takes no inbound calls is not kept")
        floor.forget()
        floor.write(floor.queue.keepFree(0, for: Self.hotline, at: floor.now))
        #expect(mode == .power ? !floor.placed.isEmpty : floor.nudged.contains(olena))
        floor.check()
    }
}
