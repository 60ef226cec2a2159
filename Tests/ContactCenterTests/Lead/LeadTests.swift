import ContactCenter
import Testing

/// A lead's state after each event that can meet it.
struct LeadTests {
    private static let noon = Kyiv.at("12:00")
    private static let later = Kyiv.at("13:00")
    private static let attempt = AttemptID(order: OrderID(rawValue: 1), number: 1)
    private static let work = WorkID(order: OrderID(rawValue: 1), number: 1)
    private static let day = Kyiv.day("2026-11-27")
    private static let offered = LeadEvent.offered(olena, work)
    private static let dialled = LeadEvent.attemptStarted(
        attempt, Sample.phone(1), olena, work, day: day, isLate: false)
    private static let dialledAhead = LeadEvent.attemptStarted(
        attempt, Sample.phone(1), nil, nil, day: day, isLate: false)
    private static let answered = LeadEvent.customerAnswered(attempt)
    private static let hungUp = LeadEvent.callEnded(attempt, cause: "16")
    private static let confirmed = LeadEvent.resultFixed(
        work, olena, WorkResult(disposition: .confirmed), number: Sample.phone(1),
        next: .finish(.result(.confirmed)))

    private static func ended(_ outcome: Outcome, _ next: LeadNext = .wait(until: later, .retry)) -> LeadEvent {
        .attemptEnded(attempt, Sample.phone(1), outcome, cause: "", next: next)
    }

    private static func lead(after events: [LeadEvent]) -> Lead {
        var lead = Sample.lead(1, alternative: Sample.phone(2), submitted: noon)
        for event in events { lead.apply(event, at: noon) }
        return lead
    }

    /// How to come into a state, what happens there, and the state that follows.
    private static let table: [([LeadEvent], LeadEvent, LeadState)] = [
        ([], .held(.doNotCall), .held(.doNotCall)),
        ([], .cancelled(by: "shop"), .finished(.cancelled)),
        ([], .exhausted(by: "settings"), .finished(.exhausted)),
        ([], offered, .offered(olena, work)),
        ([], dialled, .dialling(attempt, olena, work)),
        ([], dialledAhead, .dialling(attempt, nil, nil)),
        ([], .postponed(.customerBusy, dueAt: later), .waiting),
        ([], .replanned(Sample.campaign, deadline: later), .waiting),
        ([.held(.doNotCall)], .released(by: "boss", deadline: later), .waiting),
        ([.held(.doNotCall)], .cancelled(by: "shop"), .finished(.cancelled)),
        ([offered], .returned(work, .declined, dueAt: noon), .waiting),
        ([offered], dialled, .dialling(attempt, olena, work)),
        ([offered], .postponed(.customerBusy, dueAt: later), .waiting),
        ([offered], .held(.doNotCall), .held(.doNotCall)),
        ([offered], .cancelled(by: "shop"), .finished(.cancelled)),
        ([dialled], answered, .talking(attempt, olena, work)),
        ([dialledAhead], answered, .answered(attempt)),
        ([dialled], ended(.busy), .waiting),
        ([dialled], ended(.invalid, .finish(.unreachable)), .finished(.unreachable)),
        ([dialled], .cancelled(by: "shop"), .finished(.cancelled)),
        ([dialledAhead, answered], .connected(attempt, olena, work), .talking(attempt, olena, work)),
        ([dialledAhead, answered], ended(.abandoned), .waiting),
        ([dialledAhead, answered], .cancelled(by: "shop"), .finished(.cancelled)),
        ([dialled, answered], hungUp, .afterCall(attempt, olena, work)),
        ([dialled, answered], confirmed, .finished(.result(.confirmed))),
        ([dialled, answered, hungUp], confirmed, .finished(.result(.confirmed))),
        ([dialled, answered, hungUp], .returned(work, .vanished, dueAt: noon), .waiting),
    ]

    @Test(arguments: table)
    func anEventLeadsToItsState(before: [LeadEvent], event: LeadEvent, state: LeadState) {
        var lead = Self.lead(after: before)
        let revision = lead.revision
        lead.apply(event, at: Self.later)
        #expect(lead.state == state)
        #expect(lead.revision == revision + 1)
        if case .replanned = event { return }
        #expect(lead.since == Self.later)
    }

    @Test func attemptsAreCountedInAllAndByTheDay() {
        var lead = Self.lead(after: [Self.dialled, Self.ended(.busy)])
        #expect((lead.attempts, lead.started, lead.attemptsToday) == (1, 1, 1))
        lead.apply(
            .attemptStarted(
                AttemptID(order: lead.id, number: 2), Sample.phone(2), nil, nil, day: Self.day, isLate: false),
            at: Self.later)
        #expect((lead.attempts, lead.started, lead.attemptsToday) == (2, 2, 2))
        lead.apply(Self.ended(.congestion), at: Self.later)
        #expect((lead.attempts, lead.started, lead.attemptsToday) == (1, 2, 1), "congestion uses no attempt")
        lead.apply(
            .attemptStarted(
                AttemptID(order: lead.id, number: 3), Sample.phone(1), nil, nil, day: Self.day.adding(days: 1),
                isLate: false),
            at: Self.later)
        #expect((lead.attempts, lead.started, lead.attemptsToday) == (2, 3, 1))
        #expect(!lead.isNew)
    }

    @Test func aNumberTurnsBadByTheTelephoneOrByTheOperator() {
        #expect(Self.lead(after: [Self.dialled, Self.ended(.invalid)]).phones.isFirstBad)
        #expect(!Self.lead(after: [Self.dialled, Self.ended(.noAnswer)]).phones.isFirstBad)
        let wrong = LeadEvent.resultFixed(
            Self.work, olena, WorkResult(disposition: .wrongNumber), number: Sample.phone(1),
            next: .wait(until: Self.later, .returned))
        #expect(Self.lead(after: [Self.dialled, Self.answered, wrong]).phones.isFirstBad)
    }

    @Test func aPromiseOutlivesAnOperatorWhoVanishedAndNotOneWhoDeclined() {
        let promised = LeadEvent.resultFixed(
            Self.work, olena,
            WorkResult(disposition: .callback, callback: Callback(at: Self.later, to: olena)), number: nil,
            next: .wait(until: Self.later, .callback))
        let events = [Self.dialled, Self.answered, promised, Self.offered]
        for (reason, delay) in [
            (ReturnReason.vanished, DelayReason.callback), (.left, .callback), (.declined, .returned),
        ] {
            let lead = Self.lead(after: events + [.returned(Self.work, reason, dueAt: Self.noon)])
            #expect(lead.delay == delay)
            #expect(lead.callback?.to == olena && lead.lastOperator == olena)
        }
    }

    @Test func aVerdictPutsTheLeadWhereItBelongs() {
        let twin = OrderID(rawValue: 9)
        for (verdict, state) in [
            (OrderVerdict.queued, LeadState.waiting),
            (.duplicate(of: twin, .sameNumber), .duplicate(of: twin, .sameNumber)),
            (.held(.phone(.tooShort)), .held(.phone(.tooShort))),
        ] {
            var lead = Lead(order: Sample.order(1, submitted: Self.noon), deadline: Self.later)
            lead.apply(.received(verdict, deadline: Self.later), at: Self.noon)
            #expect(lead.state == state && lead.deadline == Self.later)
            #expect(lead.state.isLive == (verdict == .queued))
        }
    }
}
