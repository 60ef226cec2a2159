import Testing

@testable import ContactCenter

struct CampaignRulesTests {
    private static let noon = Kyiv.at("12:00")

    /// A lead with this many counted attempts, the last one open, all made today.
    private func dialled(_ times: Int, alternative: PhoneNumber? = nil, today: Int? = nil) -> Lead {
        var lead = Sample.lead(1, alternative: alternative, submitted: Self.noon)
        lead.attempts = Int16(times)
        lead.started = Int16(times)
        lead.attemptsToday = Int16(today ?? times)
        lead.attemptDay = Kyiv.day("2026-11-27")
        return lead
    }

    @Test(arguments: [
        (Outcome.busy, 5), (.noAnswer, 30), (.switchedOff, 60), (.congestion, 2), (.machine, 60), (.abandoned, 5),
        (.dropped, 1), (.failed, 5),
    ])
    func eachOutcomeHasItsDelay(outcome: Outcome, minutes: Int) {
        let next = Sample.campaign().next(
            for: dialled(1), after: outcome, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
        #expect(next == .wait(until: Self.noon + .minutes(minutes), .retry))
        let policy = AttemptPolicy(delays: [outcome: .seconds(77)])
        #expect(
            Sample.campaign(attempts: policy).next(
                for: dialled(1), after: outcome, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
                == .wait(until: Self.noon + .seconds(77), .retry))
    }

    @Test func theDaysLastAttemptIsFollowedByTheNextMorning() {
        let next = Sample.campaign().next(
            for: dialled(3), after: .busy, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
        #expect(next == .wait(until: Kyiv.at("10:00", on: "2026-11-28"), .dailyCap))
    }

    @Test func theDayIsTheCustomersOwn() {
        // 23:30 in Kyiv is half past two of the next day in Almaty, and the attempts were made on that day.
        var lead = dialled(3)
        lead.zone = Almaty.zone
        lead.attemptDay = Kyiv.day("2026-11-28")
        let next = Sample.campaign().next(
            for: lead, after: .busy, on: Sample.phone(1), at: Kyiv.at("23:30"), in: Almaty.rules)
        let opening = Almaty.rules.instant(of: Kyiv.day("2026-11-29"), Kyiv.clock("10:00"))
        #expect(next == .wait(until: opening, .dailyCap))
    }

    @Test func aDelayBeyondTheNextMorningIsKept() {
        let policy = AttemptPolicy(delays: [.busy: .hours(40)])
        let next = Sample.campaign(attempts: policy).next(
            for: dialled(3), after: .busy, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
        #expect(next == .wait(until: Self.noon + .hours(40), .retry))
    }

    @Test(arguments: [5, 7, 10])
    func theLastAttemptExhausts(max: Int) {
        let campaign = Sample.campaign(attempts: AttemptPolicy(max: max, perDay: max + 1))
        func next(_ made: Int) -> LeadNext {
            campaign.next(
                for: dialled(made), after: .noAnswer, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
        }
        #expect(next(max) == .finish(.exhausted))
        #expect(next(max - 1) == .wait(until: Self.noon + .minutes(30), .retry))
    }

    @Test func congestionUsesNoAttemptAndStillEndsSomewhere() {
        let campaign = Sample.campaign(attempts: AttemptPolicy(max: 3, perDay: 3))
        var lead = dialled(3)
        #expect(
            campaign.next(for: lead, after: .congestion, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
                == .wait(until: Self.noon + .minutes(2), .retry))
        lead.started = 12
        #expect(
            campaign.next(for: lead, after: .congestion, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
                == .finish(.exhausted))
    }

    @Test func aNumberThatDoesNotExistGivesWayToTheOtherAtOnceOrEndsIt() {
        let campaign = Sample.campaign()
        let both = dialled(1, alternative: Sample.phone(99))
        #expect(
            campaign.next(for: both, after: .invalid, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
                == .wait(until: Self.noon, .retry))
        #expect(
            campaign.next(for: dialled(1), after: .invalid, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
                == .finish(.unreachable))
    }

    @Test func twoNumbersTakeTurnsAndABadOneIsLeftOut() {
        var phones = LeadPhones(first: Sample.phone(1), alternative: Sample.phone(2))
        #expect((0..<4).map { phones.next(afterAttempts: $0) } == [1, 2, 1, 2].map { Sample.phone($0) })
        phones.markBad(Sample.phone(1))
        #expect((0..<3).map { phones.next(afterAttempts: $0) } == [2, 2, 2].map { Sample.phone($0) })
        phones.markBad(Sample.phone(2))
        #expect(phones.next(afterAttempts: 0) == nil)
    }

    @Test(arguments: Disposition.allCases)
    func aResultEndsTheLeadOrHasItCalledAgain(disposition: Disposition) {
        let callback = Callback(at: Kyiv.at("18:00"), to: nil)
        let result = WorkResult(disposition: disposition, callback: disposition == .callback ? callback : nil)
        let next = Sample.campaign().next(
            for: dialled(1), after: result, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
        switch disposition {
        case .callback: #expect(next == .wait(until: Kyiv.at("18:00"), .callback))
        case .noDecision: #expect(next == .wait(until: Self.noon + .hours(24), .retry))
        case .confirmed, .declined, .fake, .duplicate, .wrongNumber, .complaint, .question:
            #expect(next == .finish(.result(disposition)))
        }
    }

    @Test func aWrongNumberGivesWayToTheOther() {
        let next = Sample.campaign().next(
            for: dialled(1, alternative: Sample.phone(2)), after: WorkResult(disposition: .wrongNumber),
            on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
        #expect(next == .wait(until: Self.noon, .returned))
    }

    @Test func anAgreedCallbackIsKeptThoughAllAttemptsWereMade() {
        let result = WorkResult(disposition: .callback, callback: Callback(at: Kyiv.at("18:00"), to: olena))
        #expect(
            Sample.campaign().next(
                for: dialled(7), after: result, on: Sample.phone(1), at: Self.noon, in: Kyiv.rules)
                == .wait(until: Kyiv.at("18:00"), .callback))
        #expect(
            Sample.campaign().next(
                for: dialled(7), after: WorkResult(disposition: .noDecision), on: Sample.phone(1), at: Self.noon,
                in: Kyiv.rules) == .finish(.result(.noDecision)))
    }

    @Test(arguments: [
        ("12:00", "12:15", "2026-11-27"), ("03:00", "10:15", "2026-11-27"), ("21:59", "22:14", "2026-11-27"),
        ("22:00", "10:15", "2026-11-28"), ("23:59", "10:15", "2026-11-28"),
    ])
    func theFirstDialIsPromisedFromTheMomentItIsAllowed(submitted: String, deadline: String, day: String) {
        #expect(
            Sample.campaign().deadline(submittedAt: Kyiv.at(submitted), in: Kyiv.rules)
                == Kyiv.at(deadline, on: day))
    }

    @Test func aLoweredCapMakesAQueuedRetryWaitForTheMorningAndARaisedOneFreesIt() {
        var lead = dialled(2)
        lead.apply(
            .attemptStarted(
                AttemptID(order: lead.id, number: 3), Sample.phone(1), nil, nil, day: Kyiv.day("2026-11-27"),
                isLate: false),
            at: Self.noon)
        lead.apply(
            .attemptEnded(
                AttemptID(order: lead.id, number: 3), Sample.phone(1), .busy, cause: "17",
                next: .wait(until: Kyiv.at("10:00", on: "2026-11-28"), .dailyCap)), at: Self.noon)
        let capped = Sample.campaign().due(lead, in: Kyiv.rules)
        #expect(capped.at == Kyiv.at("10:00", on: "2026-11-28") && capped.reason == .dailyCap)
        let raised = Sample.campaign(attempts: AttemptPolicy(perDay: 5)).due(lead, in: Kyiv.rules)
        #expect(raised.at == Self.noon + .minutes(5) && raised.reason == .retry)
    }
}
