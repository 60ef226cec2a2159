import ContactCenter

/// A random but lawful life of a lead: each step an event that fits its state.
struct LeadWalk {
    private(set) var lead: Lead
    private(set) var attempt: Attempt?
    private let order: Order
    private let phone: PhoneNumber
    private var seed: Seed
    private var now: Instant

    init(_ order: Order, phone: PhoneNumber, seed: UInt64) {
        self.order = order
        self.phone = phone
        self.seed = Seed(seed)
        lead = Sample.lead(of: order)
        now = order.receivedAt
    }

    /// The next step's changes.
    mutating func step() -> [Change] {
        now = now + .milliseconds(Int.random(in: 0...90_000, using: &seed))
        let before = attempt
        let event = nextEvent()
        lead.apply(event, at: now)
        var changes: [Change] = []
        if case .attemptStarted(let id, let phone, let person, let work, _, let isLate) = event {
            let started = Attempt(
                id: id, shop: order.shop, campaign: lead.campaign, phone: phone, operator: person, work: work,
                startedAt: now, isLate: isLate)
            attempt = started
            changes.append(.attemptStarted(started, personCap: .max, dayStart: .distantPast))
        } else if let attempt, attempt != before {
            changes.append(.attemptChanged(attempt))
        }
        return changes + [.leadChanged(lead), .event(order.id, number: lead.revision, at: now, event)]
    }

    private mutating func nextEvent() -> LeadEvent {
        switch lead.state {
        case .waiting: waiting()
        case .offered(let person, let work): offered(person, work)
        case .dialling(let id, _, _): chance(2) ? answer(id) : end(id, .noAnswer)
        case .answered(let id): chance(2) ? connect(id) : end(id, .abandoned)
        case .talking(let id, _, _): chance(4) ? end(id, .dropped) : hangUp(id)
        case .afterCall(_, let person, let work): .resultFixed(work, person, result(), number: phone, next: next())
        case .held, .duplicate: .released(by: "supervisor", deadline: now + .minutes(15))
        case .finished: .released(by: text(), deadline: now + .minutes(15))
        }
    }

    private mutating func chance(_ of: Int) -> Bool {
        Int.random(in: 0..<of, using: &seed) == 0
    }

    private mutating func waiting() -> LeadEvent {
        switch Int.random(in: 0..<8, using: &seed) {
        case 0: .held(chance(2) ? .doNotCall : .phone(.notAssigned))
        case 1: .cancelled(by: text())
        case 2: .postponed(chance(2) ? .customerBusy : .personCap, dueAt: now + .minutes(5))
        case 3: .replanned(CampaignID("another-campaign-of-the-shop"), deadline: now + .hours(1))
        case 4: start(nil, nil)
        default: .offered(Sample.olena, WorkID(order: lead.id, number: Int(lead.works) + 1))
        }
    }

    private mutating func offered(_ person: OperatorID, _ work: WorkID) -> LeadEvent {
        chance(3) ? .returned(work, .declined, dueAt: now + .seconds(chance(2) ? 0 : 60)) : start(person, work)
    }

    private mutating func start(_ person: OperatorID?, _ work: WorkID?) -> LeadEvent {
        let id = AttemptID(order: lead.id, number: Int(lead.started) + 1)
        let day = CivilDate(day: Int32(20_000 + Int.random(in: 0...1, using: &seed)))
        return .attemptStarted(id, phone, person, work, day: day, isLate: chance(2))
    }

    private mutating func answer(_ id: AttemptID) -> LeadEvent {
        attempt?.answeredAt = now
        return .customerAnswered(id)
    }

    private mutating func connect(_ id: AttemptID) -> LeadEvent {
        attempt?.connectedAt = now
        return .connected(id, Sample.taras, WorkID(order: lead.id, number: Int(lead.works) + 1))
    }

    private mutating func hangUp(_ id: AttemptID) -> LeadEvent {
        finish(.answered, cause: "16")
        return .callEnded(id, cause: "16")
    }

    private mutating func end(_ id: AttemptID, _ usual: Outcome) -> LeadEvent {
        let outcome = [usual, .busy, .invalid, .congestion].randomElement(using: &seed) ?? usual
        finish(outcome, cause: text())
        return .attemptEnded(id, phone, outcome, cause: text(), next: next())
    }

    private mutating func finish(_ outcome: Outcome, cause: String) {
        attempt?.endedAt = now
        attempt?.outcome = outcome
        attempt?.cause = cause
    }

    private mutating func next() -> LeadNext {
        switch Int.random(in: 0..<6, using: &seed) {
        case 0: .finish([.exhausted, .unreachable, .result(.confirmed)].randomElement(using: &seed) ?? .cancelled)
        case 1: .wait(until: now + .hours(2), .callback)
        default: .wait(until: now + .minutes(30), chance(2) ? .retry : .dailyCap)
        }
    }

    private mutating func result() -> WorkResult {
        WorkResult(
            disposition: Disposition.allCases.randomElement(using: &seed) ?? .confirmed,
            shopDisposition: chance(2) ? text() : nil, topic: chance(2) ? text() : nil,
            questions: (0..<Int.random(in: 0...3, using: &seed)).map { _ in text() },
            comment: chance(2) ? text() : nil, items: chance(2) ? #"[{"sku":"1","qty":2}]"# : nil,
            total: chance(2) ? Amount("99.90") : nil, delivery: chance(2) ? #"{"point":"№ 5"}"# : nil,
            callback: chance(2) ? Callback(at: now + .hours(3), to: chance(2) ? Sample.olena : nil) : nil)
    }

    /// Texts that a careless writer of JSON or SQL breaks.
    private mutating func text() -> String {
        let texts = [
            "", "plain", "\"quoted\" \\ back", "line\nbreak\r\ttab", "\u{0}\u{1F}\u{7F}", "Ünïcødé 😀 Київ", "'; DROP",
            "{}[]:,",
        ]
        return texts.randomElement(using: &seed) ?? ""
    }
}
