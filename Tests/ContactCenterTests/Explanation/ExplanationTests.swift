import ContactCenter
import Testing

/// Every explanation speaks the interface's languages.
struct ExplanationTests {
    private func expectWhole(_ explanation: Explanation?, _ code: String) {
        #expect(explanation?.code == code)
        let texts = Language.allCases.compactMap { explanation?.text.byLanguage[$0.rawValue] }
        #expect(texts.count == 3 && Set(texts).count == 3 && texts.allSatisfy { $0.hasSuffix(".") })
        #expect(!texts.contains { $0.contains("Optional") || $0.contains("nil") })
    }

    @Test func aWaitingLeadSaysWhatItWaitsFor() {
        var floor = Floor()
        floor.add((1...3).map { Sample.lead($0, submitted: floor.now) })
        expectWhole(floor.explanation(2), "operator")
        #expect(floor.explanation(2)?.text[.english].contains("1 before it") == true)
        _ = floor.bid(olena)
        expectWhole(floor.explanation(1), "operator")
        floor.now = Kyiv.at("22:30")
        expectWhole(floor.explanation(2), "calling_window")
        #expect(floor.explanation(2)?.until == Kyiv.at("10:00", on: "2026-11-28"))
        #expect(floor.explanation(99) == nil)
    }

    @Test(arguments: [
        "retry_delay", "daily_cap", "callback", "customer_busy", "person_cap", "do_not_call", "paused", "no_campaign",
    ])
    func aDelayHasItsReason(code: String) {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: floor.now)])
        switch code {
        case "retry_delay": _ = floor.attempt(olena, .busy)
        case "daily_cap":
            _ = floor.attempt(olena, .busy)
            floor.configure([Sample.campaign(attempts: AttemptPolicy(perDay: 1))])
        case "callback":
            let callback = Callback(at: Kyiv.at("15:00"), to: olena)
            _ = floor.talk(olena, WorkResult(disposition: .callback, callback: callback))
        case "customer_busy", "person_cap":
            floor.refusal = code == "person_cap" ? .personCapReached : .customerOnTheLine
            _ = floor.next(olena)
        case "do_not_call": floor.setDoNotCall([Sample.phone(1): Kyiv.at("15:00")])
        case "paused": floor.configure([Sample.campaign { $0.isPaused = true }])
        default: floor.configure([])
        }
        expectWhole(floor.explanation(1), code)
    }

    /// A simulated world found it: the explanation went on naming a time that had passed.
    @Test func aPromiseForATimeWhenNobodyIsCalledWaitsForTheMorning() {
        var floor = Floor()
        floor.add([Sample.lead(1, submitted: floor.now)])
        let callback = Callback(at: Kyiv.at("22:30"), to: olena)
        _ = floor.talk(olena, WorkResult(disposition: .callback, callback: callback))
        expectWhole(floor.explanation(1), "callback")
        floor.now = Kyiv.at("22:31")
        expectWhole(floor.explanation(1), "calling_window")
        #expect(floor.explanation(1)?.until == Kyiv.at("10:00", on: "2026-11-28"))
    }

    @Test func aLeadInHandOrAtItsEndSaysSo() {
        let attempt = AttemptID(order: OrderID(rawValue: 1), number: 1)
        let work = WorkID(order: OrderID(rawValue: 1), number: 1)
        let states: [LeadState] =
            [
                .waiting, .offered(olena, work), .dialling(attempt, olena, work), .dialling(attempt, nil, nil),
                .answered(attempt), .talking(attempt, olena, work), .afterCall(attempt, olena, work), .held(.doNotCall),
                .duplicate(of: OrderID(rawValue: 2), .withinTerm), .finished(.exhausted), .finished(.unreachable),
                .finished(.cancelled),
            ] + PhoneProblem.allCases.map { .held(.phone($0)) } + Disposition.allCases.map { .finished(.result($0)) }
        for state in states {
            var lead = Sample.lead(1, submitted: Kyiv.at("12:00"))
            lead.state = state
            expectWhole(Explanation(ofBusy: lead), state.word)
        }
    }

    @Test func anIdleOperatorIsToldWhyCampaignByCampaign() {
        var floor = Floor()
        func idleness() -> Explanation? {
            floor.queue.idleness(of: olena, campaigns: [Sample.campaign], at: floor.now).first
        }
        expectWhole(idleness(), "no_leads")
        floor.add([Sample.lead(1, submitted: floor.now)])
        expectWhole(idleness(), "being_offered")
        floor.now = Kyiv.at("23:00")
        expectWhole(idleness(), "calling_window")
        #expect(idleness()?.until == Kyiv.at("10:00", on: "2026-11-28"))
        floor.now = Kyiv.at("12:00", on: "2026-11-28")
        _ = floor.attempt(olena, .busy)
        expectWhole(idleness(), "all_delayed")
        #expect(idleness()?.until == Kyiv.at("12:05", on: "2026-11-28"))
        floor.configure([Sample.campaign { $0.isPaused = true }])
        expectWhole(idleness(), "paused")
        #expect(floor.queue.idleness(of: olena, campaigns: [CampaignID("gone")], at: floor.now).isEmpty)
    }

    @Test func whatLiesWithTheOperatorHimselfIsSaid() throws {
        var desk = OperatorDesk(id: olena, at: Kyiv.at("12:00"))
        expectWhole(Explanation(of: desk), "offline")
        _ = desk.connect(at: Kyiv.at("12:00"))
        expectWhole(Explanation(of: desk), "break")
        _ = try desk.ready(at: Kyiv.at("12:00"))
        expectWhole(Explanation(of: desk), "ready")
        let campaign = Sample.campaign { $0.skills = ["polish": 3] }
        var profile = OperatorProfile(id: olena, name: "Olena", login: "olena")
        let group = try #require(profile.obstacle(to: campaign))
        expectWhole(Explanation(of: group, to: campaign.id), "not_in_group")
        profile.groups = [campaign.group]
        profile.skills = ["polish": 2]
        let skill = try #require(profile.obstacle(to: campaign))
        expectWhole(Explanation(of: skill, to: campaign.id), "skill_too_low")
        profile.skills = ["polish": 3]
        #expect(profile.obstacle(to: campaign) == nil)
    }
}
