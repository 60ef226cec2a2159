import ContactCenter
import Testing

/// Who is called next, by both priority variants.
struct QueueOrderTests {
    /// New orders, redials after one and two tries, and a callback; all due.
    private func floor(_ variant: Campaign.PriorityVariant) -> Floor {
        let policy = Sample.campaign(
            variant: variant,
            attempts: AttemptPolicy(delays: [.busy: .minutes(5)], noDecisionDelay: .minutes(5)))
        var floor = Floor([policy], at: Kyiv.at("11:00"))
        floor.add([1, 2, 3].map { Sample.lead($0, submitted: Kyiv.at("11:00")) })
        #expect(floor.attempt(olena, .busy) == OrderID(rawValue: 1))
        #expect(floor.attempt(olena, .busy) == OrderID(rawValue: 2))
        let callback = WorkResult(disposition: .callback, callback: Callback(at: Kyiv.at("11:20"), to: nil))
        #expect(floor.talk(olena, callback) == OrderID(rawValue: 3))
        floor.wake(at: Kyiv.at("11:06"))
        #expect(floor.attempt(olena, .busy) == OrderID(rawValue: 1))
        floor.wake(at: Kyiv.at("11:30"))
        floor.add([5, 4].map { Sample.lead($0, submitted: Kyiv.at("11:00") + .minutes($0)) })
        return floor
    }

    @Test func variantOneTakesNewThenOnceTriedThenCallbacksThenRedials() {
        var floor = floor(.one)
        let order = (0..<5).compactMap { _ in floor.next(olena)?.id.order.rawValue }
        #expect(order == [4, 5, 2, 3, 1])
    }

    @Test func variantTwoTakesNewThenTheFewestAttempts() {
        var floor = floor(.two)
        let order = (0..<5).compactMap { _ in floor.next(olena)?.id.order.rawValue }
        // Two and three had one attempt each: two was due first.
        #expect(order == [4, 5, 2, 3, 1])
        var again = self.floor(.two)
        again.configure([Sample.campaign(variant: .two, attempts: AttemptPolicy(delays: [.busy: .minutes(24)]))])
        #expect((0..<3).compactMap { _ in again.next(olena)?.id.order.rawValue } == [4, 5, 3])
    }

    @Test func switchingTheVariantReordersWhatIsQueued() {
        // A callback after two tries, and a redial after one: variant one prefers the redial, two too; a redial after
        // three tries comes after the callback in both, and before it when the callback had more tries.
        let attempts = AttemptPolicy(max: 9, perDay: 9, delays: [.busy: .seconds(1)])
        var floor = Floor([Sample.campaign(variant: .one, attempts: attempts)], at: Kyiv.at("11:00"))
        floor.add([Sample.lead(1, submitted: floor.now)])
        for _ in 0..<3 {
            _ = floor.attempt(olena, .busy)
            floor.wake(at: floor.now + .seconds(2))
        }
        _ = floor.talk(olena, WorkResult(disposition: .callback, callback: Callback(at: floor.now, to: nil)))
        floor.add([Sample.lead(2, submitted: floor.now)])
        for _ in 0..<2 {
            #expect(floor.attempt(olena, .busy) == OrderID(rawValue: 2))
            floor.wake(at: floor.now + .seconds(2))
        }
        #expect(floor.bid(olena)?.lead == OrderID(rawValue: 1), "an agreed callback before a redial")
        floor.configure([Sample.campaign(variant: .two, attempts: attempts)])
        #expect(floor.bid(olena)?.lead == OrderID(rawValue: 2), "two tries before four")
        floor.configure([Sample.campaign(variant: .one, attempts: attempts)])
        #expect(floor.bid(olena)?.lead == OrderID(rawValue: 1))
    }

    @Test func newOrdersGoByTheirDeadlineAndArrival() {
        var floor = Floor()
        floor.add([
            Sample.lead(3, submitted: Kyiv.at("11:58")), Sample.lead(1, submitted: Kyiv.at("11:59")),
            Sample.lead(2, submitted: Kyiv.at("11:58")),
        ])
        #expect((0..<3).compactMap { _ in floor.next(olena)?.id.order.rawValue } == [2, 3, 1])
        #expect(floor.next(olena) == nil)
    }

    @Test func aDialAfterTheDeadlineIsLateAndOneBeforeIsNot() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: Kyiv.at("11:30")), Sample.lead(2, submitted: Kyiv.at("11:50"))])
        let late = floor.next(olena)?.attempt.flatMap { floor.attempts[$0] }
        let inTime = floor.next(taras)?.attempt.flatMap { floor.attempts[$0] }
        #expect(late?.isLate == true)
        #expect(inTime?.isLate == false)
        let status = floor.queue.status(at: floor.now)
        #expect(status.map(\.overdue) == [0])
    }

    @Test func theStatusCountsWhatIsThere() {
        var floor = floor(.one)
        var status = floor.queue.status(at: floor.now)[0]
        #expect(status.ready == [2, 1, 1, 1])
        #expect(status.oldestNew == Kyiv.at("11:04") && status.nearestDeadline == Kyiv.at("11:19"))
        #expect(status.overdue == 2)
        _ = floor.next(olena)
        floor.report(.answered, floor.next(taras)?.attempt)
        floor.configure([Sample.campaign()])
        status = floor.queue.status(at: floor.now)[0]
        #expect(status.ready == [0, 1, 1, 1] && status.delayed == 0)
        #expect(status.dialling == 1 && status.talking == 1 && status.overdue == 0)
        floor.wake(at: Kyiv.at("22:30"))
        status = floor.queue.status(at: floor.now)[0]
        #expect(status.outsideWindow == 3 && status.ready == [0, 0, 0, 0])
    }

    @Test func aCustomerIsCalledByHisOwnClock() {
        var floor = Floor(at: Kyiv.at("08:30"))
        floor.add([
            Sample.lead(1, submitted: Kyiv.at("08:00")),
            Sample.lead(2, submitted: Kyiv.at("08:20"), zone: Almaty.zone),
        ])
        #expect(floor.next(olena)?.id.order == OrderID(rawValue: 2), "it is 11:30 in Almaty")
        #expect(floor.next(olena) == nil)
        #expect(floor.queue.nextWake(after: floor.now) == Kyiv.at("10:00"))
        floor.forget()
        floor.wake(at: Kyiv.at("10:00"))
        #expect(floor.nudged == [olena])
        #expect(floor.next(olena)?.id.order == OrderID(rawValue: 1))
    }
}
