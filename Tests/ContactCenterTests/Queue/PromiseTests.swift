import ContactCenter
import Testing

/// Callbacks that one operator promised.
struct PromiseTests {
    private func promised(
        at time: String = "14:00", mode: Campaign.Mode = .progressive
    ) -> Floor {
        var floor = Floor([Sample.campaign(mode: mode)])
        if mode == .power { floor.configure([Sample.campaign()]) }
        floor.add([Sample.lead(1, submitted: floor.now)])
        let callback = Callback(at: Kyiv.at(time), to: olena)
        if mode == .preview, let work = floor.next(olena) {
            let attempt = floor.accept(work.id, by: olena)?.attempt
            floor.report(.answered, attempt)
            floor.report(.ended(.answered, cause: "16"), attempt)
            floor.fix(work.id, by: olena, WorkResult(disposition: .callback, callback: callback))
        } else {
            #expect(floor.talk(olena, WorkResult(disposition: .callback, callback: callback)) != nil)
        }
        if mode == .power { floor.configure([Sample.campaign(mode: .power)]) }
        return floor
    }

    @Test func onlyThePromiserHasItUntilThePatienceEnds() {
        var floor = promised()
        floor.wake(at: Kyiv.at("13:59"))
        #expect(floor.bid(olena) == nil && floor.bid(taras) == nil)
        #expect(floor.queue.nextWake(after: floor.now) == Kyiv.at("14:00"))
        floor.forget()
        floor.wake(at: Kyiv.at("14:00"))
        #expect(floor.nudged == [olena])
        #expect(floor.explanation(1)?.code == "promised_operator")
        #expect(floor.bid(taras) == nil)
        #expect(floor.bid(olena)?.lead == OrderID(rawValue: 1))
    }

    @Test func anyoneHasItWhenThePromiserIsAway() {
        var floor = promised()
        floor.wake(at: Kyiv.at("14:14"))
        #expect(floor.bid(taras) == nil)
        #expect(floor.queue.nextWake(after: floor.now) == Kyiv.at("14:15"))
        floor.wake(at: Kyiv.at("14:15"))
        #expect(floor.nudged.contains(taras))
        #expect(floor.next(taras)?.id.order == OrderID(rawValue: 1))
    }

    @Test func aPromiseForTheNightIsKeptInTheMorning() {
        var floor = promised(at: "23:00")
        floor.wake(at: Kyiv.at("10:00", on: "2026-11-28"))
        #expect(floor.bid(taras) == nil)
        #expect(floor.bid(olena) != nil)
    }

    @Test func aPromiseForTheNightWaitsForTheWindowAndSaysSo() {
        var floor = promised(at: "23:00")
        floor.wake(at: Kyiv.at("22:59"))
        #expect(floor.explanation(1)?.code == "callback")
        floor.wake(at: Kyiv.at("23:01"))
        #expect(floor.explanation(1)?.code == "calling_window")
        #expect(floor.explanation(1)?.until == Kyiv.at("10:00", on: "2026-11-28"))
    }

    @Test func aCustomerWhoWasOnTheLineIsStillThePromisers() {
        var floor = promised()
        floor.wake(at: Kyiv.at("14:00"))
        floor.refusal = .customerOnTheLine
        #expect(floor.next(olena) == nil)
        floor.refusal = nil
        floor.wake(at: Kyiv.at("14:01"))
        #expect(floor.bid(taras) == nil)
        #expect(floor.bid(olena) != nil)
    }

    @Test func onceTriedItIsAnyones() {
        var floor = promised()
        floor.wake(at: Kyiv.at("14:00"))
        #expect(floor.attempt(olena, .noAnswer) != nil)
        floor.wake(at: Kyiv.at("14:30"))
        #expect(floor.bid(taras) != nil)
    }

    @Test func aPromiseIsKeptInPowerModeToo() {
        var floor = promised(mode: .power)
        floor.wake(at: Kyiv.at("14:00"))
        #expect(floor.placed.count == 1, "nothing is dialled ahead")
        #expect(floor.bid(taras) == nil)
        #expect(floor.next(olena)?.attempt != nil)
    }

    @Test func inPreviewADeclineByThePromiserFreesItForOthers() {
        var floor = promised(mode: .preview)
        floor.wake(at: Kyiv.at("14:00"))
        guard let work = floor.next(olena) else {
            Issue.record("the promiser is not offered his callback")
            return
        }
        floor.giveBack(work.id, of: olena, .declined)
        #expect(floor.next(taras)?.id.order == OrderID(rawValue: 1))
    }
}
