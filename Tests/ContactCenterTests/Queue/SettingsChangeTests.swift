import ContactCenter
import Testing

/// Settings that change while leads are queued take effect at once.
struct SettingsChangeTests {
    @Test func delaysAndCapsCountForRetriesThatWait() {
        var floor = Floor()
        floor.add([1, 2].map { Sample.lead($0, submitted: floor.now) })
        #expect(floor.attempt(olena, .noAnswer) != nil)
        #expect(floor.attempt(olena, .busy) != nil)
        floor.now = Kyiv.at("12:06")
        #expect(floor.explanation(1)?.until == Kyiv.at("12:30"))
        floor.configure([Sample.campaign(attempts: AttemptPolicy(delays: [.noAnswer: .minutes(5), .busy: .hours(2)]))])
        #expect(floor.bid(olena)?.lead == OrderID(rawValue: 1))
        #expect(floor.explanation(2)?.until == Kyiv.at("14:00"))
        floor.configure([Sample.campaign(attempts: AttemptPolicy(perDay: 1))])
        #expect(floor.explanation(1)?.code == "daily_cap")
        #expect(floor.explanation(1)?.until == Kyiv.at("10:00", on: "2026-11-28"))
    }

    @Test func aLoweredMaximumEndsWhatHasUsedItAndKeepsAgreedCallbacks() {
        var floor = Floor()
        floor.add([1, 2, 3].map { Sample.lead($0, submitted: floor.now) })
        #expect(floor.attempt(olena, .congestion) != nil)
        #expect(floor.attempt(olena, .invalid) != nil)
        let callback = WorkResult(disposition: .callback, callback: Callback(at: Kyiv.at("15:00"), to: nil))
        #expect(floor.talk(olena, callback) != nil)
        floor.add([Sample.lead(4, alternative: Sample.phone(5), submitted: floor.now)])
        #expect(floor.attempt(olena, .noAnswer) != nil)
        floor.configure([Sample.campaign(attempts: AttemptPolicy(max: 1))])
        #expect(floor.state(1) == .waiting, "congestion used no attempt")
        #expect(floor.state(3) == .waiting)
        #expect(floor.state(4) == .finished(.exhausted))
        #expect(floor.lead(4)?.phones.isFirstBad == false)
        #expect(floor.deliveries.count == 3)
        floor.configure([Sample.campaign(attempts: AttemptPolicy(max: 0))])
        #expect(floor.state(1) == .finished(.exhausted))
        #expect(floor.lead(1)?.attempts == 0)
    }

    @Test func aNewPromiseIsCountedForNewOrdersThatWait() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: Kyiv.at("11:55"))])
        floor.configure([Sample.campaign { $0.firstDialWithin = .minutes(5) }])
        #expect(floor.lead(1)?.deadline == Kyiv.at("12:00"))
        #expect(floor.events == [.replanned(Sample.campaign, deadline: Kyiv.at("12:00"))])
        floor.configure([Sample.campaign { $0.firstDialWithin = .minutes(5) }])
        #expect(floor.events.count == 1, "nothing changed")
    }

    @Test func aReleasedOrdersPromiseCountsFromItsRelease() {
        var floor = Floor(at: Kyiv.at("18:00"))
        var lead = Sample.lead(1, submitted: Kyiv.at("11:00"))
        lead.state = .held(.phone(.tooShort))
        floor.rows[lead.id] = lead
        floor.write(floor.queue.release(lead, by: "boss", at: floor.now))
        #expect(floor.lead(1)?.deadline == Kyiv.at("18:15"))
        floor.configure([Sample.campaign { $0.firstDialWithin = .minutes(30) }])
        #expect(floor.lead(1)?.deadline == Kyiv.at("18:30"))
    }

    @Test func aPausedCampaignDialsNobodyUntilItGoesOn() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: floor.now)])
        let bid = floor.bid(olena)
        floor.configure([Sample.campaign { $0.isPaused = true }])
        if let bid { #expect(floor.claim(bid, by: olena) == nil) }
        #expect(floor.bid(olena) == nil)
        #expect(floor.explanation(1)?.code == "paused")
        #expect(floor.queue.idleness(of: olena, campaigns: [Sample.campaign], at: floor.now).map(\.code) == ["paused"])
        #expect(floor.queue.nextWake(after: floor.now) == nil, "nothing to wake for")
        floor.forget()
        floor.configure([Sample.campaign()])
        #expect(floor.nudged == [olena])
        #expect(floor.next(olena) != nil)
    }

    @Test func aRemovedCampaignsLeadsWaitForItsReturn() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: floor.now)])
        #expect(floor.attempt(olena, .busy) != nil)
        floor.add([Sample.lead(2, submitted: floor.now)])
        let work = floor.next(olena)
        floor.configure([])
        #expect(floor.explanation(1)?.code == "no_campaign")
        #expect(floor.queue.status(at: floor.now).isEmpty)
        floor.report(.answered, work?.attempt)
        floor.report(.ended(.answered, cause: "16"), work?.attempt)
        if let work {
            let callback = Callback(at: Kyiv.at("15:00"), to: nil)
            floor.fix(work.id, by: olena, WorkResult(disposition: .callback, callback: callback))
        }
        #expect(floor.state(2) == .waiting, "the customer was promised a call")
        floor.now = Kyiv.at("15:00")
        floor.configure([Sample.campaign()])
        #expect(floor.queue.status(at: floor.now)[0].ready == [0, 1, 1, 0])
        #expect(floor.next(olena) != nil && floor.next(olena) != nil)
    }

    @Test func aChangedModeCountsForTheNextClaim() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: floor.now)])
        floor.configure([Sample.campaign(mode: .manual)])
        #expect(floor.next(olena)?.attempt == nil)
        #expect(floor.state(1)?.word == "offered")
    }

    @Test func countsStandThoughSettingsChangeManyTimes() {
        var floor = Floor()
        floor.add((1...20).map { Sample.lead($0, submitted: floor.now) })
        for _ in 1...5 { #expect(floor.attempt(olena, .noAnswer) != nil) }
        for variant in [Campaign.PriorityVariant.one, .two, .one] {
            floor.configure([Sample.campaign(variant: variant)])
            let status = floor.queue.status(at: floor.now)[0]
            #expect(status.ready == [15, 0, 0, 0] && status.delayed == 5)
        }
    }

    @Test func manyLeadsAreReplannedInOneGo() {
        var queue = DialQueue(shop: Sample.shop(), campaigns: [Sample.campaign()], calendar: Sample.calendar)
        let now = Kyiv.at("12:00")
        let count = 20_000
        _ = queue.add((1...count).map { Sample.lead($0, submitted: now) }, at: now)
        let decision = queue.configure(
            shop: queue.shop, campaigns: [Sample.campaign { $0.firstDialWithin = .minutes(20) }], at: now)
        #expect(decision.units.count == count)
    }
}
