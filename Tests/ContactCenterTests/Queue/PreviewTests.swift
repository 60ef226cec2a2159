import ContactCenter
import Testing

/// Offers of the preview and manual modes.
struct PreviewTests {
    private func offered(_ mode: Campaign.Mode = .preview) -> (Floor, WorkView?) {
        var floor = Floor([Sample.campaign(mode: mode)])
        floor.add([Sample.lead(1, submitted: floor.now)])
        let work = floor.next(olena)
        floor.forget()
        return (floor, work)
    }

    @Test func nobodyIsDialledBeforeTheOperatorAccepts() throws {
        var (floor, work) = offered()
        let offer = try #require(work)
        #expect(floor.placed.isEmpty && offer.attempt == nil && offer.offerUntil == floor.now + .seconds(60))
        #expect(floor.accept(offer.id, by: taras) == nil, "it is another's")
        let accepted = floor.accept(offer.id, by: olena)
        #expect(accepted?.attempt != nil && accepted?.offerUntil == nil)
        #expect(floor.placed.count == 1)
        #expect(floor.accept(offer.id, by: olena) == nil)
    }

    /// A simulated world found it: the answer to a claim was lost, and nobody knew of the offer any more.
    @Test(arguments: [Campaign.Mode.preview, .manual])
    func anOfferThatItsOperatorDoesNotKnowOfGoesBackWhenHeAsksForWork(mode: Campaign.Mode) throws {
        var (floor, work) = offered(mode)
        let lost = try #require(work)
        let offered = floor.bid(olena)
        let bid = try #require(offered)
        #expect(floor.state(1) == .waiting && bid.lead == lost.id.order)
        let claimed = floor.claim(bid, by: olena)
        let again = try #require(claimed)
        #expect(again.id != lost.id && floor.state(1) == .offered(olena, again.id))
    }

    @Test func anOfferThatRunsOutGoesToAnother() throws {
        var (floor, work) = offered()
        let offer = try #require(work)
        #expect(floor.bid(taras) == nil)
        #expect(floor.queue.nextWake(after: floor.now) == floor.now + .seconds(60))
        floor.wake(at: floor.now + .seconds(60))
        #expect(floor.told == [.over(.postponed(.returned))])
        #expect(floor.nudged == [taras])
        #expect(floor.accept(offer.id, by: olena) == nil)
        #expect(floor.next(taras)?.id.number == 2)
    }

    @Test func aManualOfferStandsAsLongAsTheOperatorIsThere() {
        let (floor, work) = offered(.manual)
        var queue = floor.queue
        #expect(work?.offerUntil == nil)
        #expect(queue.nextWake(after: floor.now) == nil)
    }

    @Test func whatOneDeclinedAnotherHasAtOnceAndHeHasAgainAfterHalfAMinute() throws {
        var (floor, work) = offered()
        let offer = try #require(work)
        #expect(floor.bid(taras) == nil)
        floor.giveBack(offer.id, of: olena, .declined)
        #expect(floor.nudged == [taras])
        #expect(floor.bid(olena) == nil, "not shown to him again at once")
        let next = floor.bid(taras)
        #expect(next?.lead == offer.id.order)
        floor.write(floor.queue.withdraw(taras, at: floor.now))
        floor.now = floor.now + .milliseconds(29_999)
        #expect(floor.bid(olena) == nil)
        floor.now = floor.now + .milliseconds(1)
        #expect(floor.bid(olena)?.lead == offer.id.order)
    }

    @Test func whatHeDeclinedDoesNotStandBeforeOtherLeads() throws {
        var (floor, work) = offered()
        floor.add([Sample.lead(2, submitted: floor.now)])
        floor.giveBack(try #require(work).id, of: olena, .declined)
        #expect(floor.bid(olena)?.lead == OrderID(rawValue: 2))
        #expect(floor.bid(taras)?.lead == OrderID(rawValue: 1))
    }

    @Test func aRetryThatWasOfferedAndComesBackDoesNotWaitItsDelayAgain() throws {
        var floor = Floor([Sample.campaign(mode: .preview)])
        floor.add([Sample.lead(1, submitted: floor.now)])
        let firstWork = floor.next(olena)
        let first = try #require(firstWork)
        floor.report(.ended(.noAnswer, cause: ""), floor.accept(first.id, by: olena)?.attempt)
        floor.wake(at: floor.now + .minutes(30))
        let secondWork = floor.next(olena)
        let second = try #require(secondWork)
        floor.giveBack(second.id, of: olena, .vanished)
        #expect(floor.bid(taras)?.lead == second.id.order)
    }

    @Test(arguments: ["closed", "paused", "gone", "barred", "busy"])
    func anOfferThatMayNotBeDialledAnyMoreGoesBackWhenItIsAccepted(obstacle: String) throws {
        var (floor, work) = offered(.manual)
        let offer = try #require(work)
        var code = obstacle
        switch obstacle {
        case "closed":
            floor.now = Kyiv.at("22:05")
            code = "calling_window"
        case "paused": floor.configure([Sample.campaign(mode: .manual) { $0.isPaused = true }])
        case "gone":
            floor.configure([])
            code = "no_campaign"
        case "barred":
            floor.setDoNotCall([Sample.phone(1): Kyiv.at("18:00")])
            code = "do_not_call"
        default:
            floor.add([Sample.lead(2, phone: Sample.phone(1), submitted: floor.now)])
            let otherWork = floor.next(taras)
            let other = try #require(otherWork)
            #expect(floor.accept(other.id, by: taras)?.attempt != nil)
            floor.forget()
            code = "customer_busy"
        }
        #expect(floor.accept(offer.id, by: olena) == nil)
        #expect(floor.placed.isEmpty)
        #expect(floor.state(1) == .waiting)
        #expect(floor.explanation(1)?.code == code)
        #expect(floor.queue.work(of: olena, offer.id) == nil)
    }

    @Test func anOfferThatAnEarlierProcessMadeStillRunsOut() throws {
        let (floor, work) = offered()
        var next = Floor([Sample.campaign(mode: .preview)], at: floor.now + .seconds(20))
        next.add(Array(floor.rows.values))
        #expect(next.queue.nextWake(after: next.now) == floor.now + .seconds(60))
        next.wake(at: floor.now + .seconds(60))
        #expect(next.state(1) == .waiting)
        #expect(next.accept(try #require(work).id, by: olena) == nil)
    }
}
