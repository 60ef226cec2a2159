import Actors
import Cluster
import ContactCenter
import Simulation

/// A small world told by hand: one shop with a CRM, one campaign, two operators, one shard.
struct Tale {
    static let shop = ShopID("shop")
    static let campaign = CampaignID("campaign")
    static let olena = OperatorID("olena")
    static let taras = OperatorID("taras")
    /// Two hours before UTC's clock.
    static let zone = TimeZoneRules(
        zone: ZoneID("Test/East"), changes: [.init(from: .distantPast, offset: 7200)])
    /// Half an hour after the opening, at 10:30 of the customers' time, on a Monday.
    static let morning = Instant(seconds: 1_763_973_000)

    var checker: Checker
    var now = Tale.morning
    var settings = SettingsSnapshot()
    let clock = VirtualClock(milliseconds: Tale.morning.milliseconds)
    let store: MemoryStore
    private(set) var epoch: Epoch
    private(set) var orders: [Int: Order] = [:]
    private(set) var leads: [Int: Lead] = [:]
    private(set) var attempts: [Int: Attempt] = [:]

    init(isCalm: Bool = false) {
        checker = Checker(calendar: BusinessCalendar([Self.zone]), isCalm: isCalm)
        store = MemoryStore(shardCount: 1, clock: clock)
        epoch = store.takeAllShards(as: "worker")[ShardID(0)] ?? Epoch(0)
        settings.shops[Self.shop] = Shop(
            id: Self.shop, name: LocalizedText("Shop"), region: "UA", timeZone: Self.zone.zone,
            duplicates: DuplicatePolicy(variant: .a),
            crm: CRMTarget(kind: .webhook, url: "http://127.0.0.1", secret: nil))
        settings.campaigns[Self.campaign] = Campaign(
            id: Self.campaign, shop: Self.shop, attempts: AttemptPolicy(max: 3, perDay: 2), group: GroupID("group"))
        for id in [Self.olena, Self.taras] {
            settings.operators[id] = OperatorProfile(
                id: id, name: id.rawValue, login: id.rawValue, groups: [GroupID("group")])
        }
        see(.settings(settings))
        see(.owned(ShardID(0), epoch, owner: "worker"))
    }

    /// The codes of what was found, each once, in the order in which it was.
    var codes: [String] {
        checker.violations.reduce(into: []) { codes, violation in
            if !codes.contains(violation.code) { codes.append(violation.code) }
        }
    }

    mutating func see(_ what: Occurrence) {
        checker.observe(Observation(at: now, what))
    }

    mutating func pass(_ time: Duration) {
        now = now + time
        clock.advance(to: now.milliseconds)
    }

    /// Minute by minute, with the checker looking at each.
    mutating func wait(minutes: Int) {
        for _ in 0..<minutes {
            pass(.minutes(1))
            store.withTables { checker.examine($0, at: now) }
        }
    }

    mutating func finish() {
        store.withTables { checker.finish($0, at: now) }
    }

    @discardableResult
    mutating func commit(_ units: [ChangeUnit], under other: Epoch? = nil) throws -> [CommitVerdict] {
        let commit = Commit(shard: ShardID(0), epoch: other ?? epoch, units: units)
        let verdicts = try store.write([commit])
        see(.committed([commit], verdicts))
        return verdicts
    }

    // Orders

    static func phone(_ number: Int) -> PhoneNumber? { PhoneNumber(digits: 380_670_000_000 + UInt64(number)) }

    func submission(_ number: Int, phone: Int? = nil) -> OrderSubmission {
        OrderSubmission(
            externalID: "ext-\(number)", number: nil, phoneField: "067",
            phone: Self.phone(phone ?? number).map { .numbers(first: $0, alternative: nil) } ?? .unreadable(.empty),
            name: nil, city: nil, currency: nil, total: nil, submittedAt: now, campaign: Self.campaign, source: nil,
            zone: Self.zone.zone, body: [])
    }

    func order(_ number: Int, as id: Int? = nil, from sent: OrderSubmission) -> Order {
        var phone: PhoneNumber?
        if case .numbers(let first, _) = sent.phone { phone = first }
        return Order(
            id: OrderID(epoch: 1, shard: 0, counter: UInt32(id ?? number)), shop: Self.shop,
            externalID: sent.externalID, number: sent.number ?? sent.externalID, phoneField: sent.phoneField,
            phone: phone, alternativePhone: nil, name: nil, city: nil, currency: nil, total: nil,
            submittedAt: sent.submittedAt ?? now, receivedAt: now, campaign: sent.campaign, source: nil,
            zone: sent.zone, body: sent.body)
    }

    static func intake(_ order: Order, _ verdict: OrderVerdict = .queued) -> ChangeUnit {
        var lead = Lead(order: order, deadline: .distantPast)
        let event = LeadEvent.received(verdict, deadline: order.submittedAt + .minutes(15))
        lead.apply(event, at: order.receivedAt)
        return ChangeUnit([.orderTaken(order, lead, verdict), .event(order.id, number: 1, at: order.receivedAt, event)])
    }

    static func answer(_ order: Order, _ verdict: OrderVerdict = .queued) -> OrderAcknowledgement {
        OrderAcknowledgement(order: order.id, externalID: order.externalID, verdict: verdict, isResent: false)
    }

    /// An order that is sent, taken in and answered as it should be.
    @discardableResult
    mutating func take(_ number: Int, phone: Int? = nil, _ verdict: OrderVerdict = .queued) throws -> Order {
        let sent = submission(number, phone: phone)
        see(.submitted(sent, shop: Self.shop))
        let order = order(number, from: sent)
        try commit([Self.intake(order, verdict)])
        see(.acknowledged(Self.answer(order, verdict), shop: Self.shop))
        orders[number] = order
        leads[number] = store.lead(order.id)?.lead
        return order
    }

    // Leads

    /// The unit of an event: what belongs to it, the lead's row, and the event.
    mutating func unit(_ number: Int, _ event: LeadEvent, _ more: [Change] = []) -> ChangeUnit {
        leads[number]?.apply(event, at: now)
        guard let lead = leads[number] else { return ChangeUnit([]) }
        return ChangeUnit(more + [.leadChanged(lead), .event(lead.id, number: lead.revision, at: now, event)])
    }

    mutating func record(_ number: Int, _ event: LeadEvent, _ more: [Change] = []) throws {
        try commit([unit(number, event, more)])
    }

    func nextWork(_ number: Int) -> WorkID? {
        orders[number].map { WorkID(order: $0.id, number: Int(leads[number]?.works ?? 0) + 1) }
    }

    /// An attempt's start, written.
    @discardableResult
    mutating func start(_ number: Int, by person: OperatorID? = Tale.olena) throws -> CallOrder {
        guard let order = orders[number], let phone = order.phone else { throw NoSuchOrder() }
        let work = person.flatMap { _ in nextWork(number) }
        let attempt = Attempt(
            id: AttemptID(order: order.id, number: Int(leads[number]?.started ?? 0) + 1), shop: Self.shop,
            campaign: order.campaign, phone: phone, operator: person, work: work, startedAt: now)
        let day = CivilDate(day: Int32((now + .hours(2)).seconds / 86_400))
        try record(
            number, .attemptStarted(attempt.id, phone, person, work, day: day, isLate: false),
            [.attemptStarted(attempt, personCap: 100, dayStart: .distantPast)])
        attempts[number] = attempt
        return call(attempt)
    }

    func call(_ attempt: Attempt) -> CallOrder {
        CallOrder(
            attempt: attempt.id, shop: Self.shop, campaign: attempt.campaign, phone: attempt.phone,
            operator: attempt.operator, ringLimit: .seconds(30), detectsMachines: false)
    }

    mutating func dial(_ number: Int, by person: OperatorID? = Tale.olena) throws {
        see(.callPlaced(try start(number, by: person)))
    }

    /// Nobody answered: the lead waits for its next try.
    mutating func miss(_ number: Int, _ outcome: Outcome = .noAnswer, next: LeadNext? = nil) throws {
        guard var attempt = attempts[number] else { throw NoSuchOrder() }
        attempt.endedAt = now
        attempt.outcome = outcome
        see(.callEnded(attempt.id, outcome))
        let wait = next ?? .wait(until: now + .minutes(1), .retry)
        var more: [Change] = [.attemptChanged(attempt)]
        if case .finish = wait { more.append(.delivery(delivery(number, .ended, event(of: attempt, outcome, wait)))) }
        try record(number, event(of: attempt, outcome, wait), more)
    }

    private func event(of attempt: Attempt, _ outcome: Outcome, _ next: LeadNext) -> LeadEvent {
        .attemptEnded(attempt.id, attempt.phone, outcome, cause: "", next: next)
    }

    /// Answered: the operator talks to the customer.
    mutating func talk(_ number: Int) throws {
        guard var attempt = attempts[number] else { throw NoSuchOrder() }
        attempt.answeredAt = now
        attempt.connectedAt = now
        attempts[number] = attempt
        see(.callAnswered(attempt.id, isPerson: true))
        try record(number, .customerAnswered(attempt.id), [.attemptChanged(attempt)])
    }

    mutating func hangUp(_ number: Int) throws {
        guard var attempt = attempts[number] else { throw NoSuchOrder() }
        attempt.endedAt = now
        attempt.outcome = .answered
        see(.callEnded(attempt.id, .answered))
        try record(number, .callEnded(attempt.id, cause: "16"), [.attemptChanged(attempt)])
    }

    /// The delivery of the lead's next event.
    func delivery(_ number: Int, _ kind: Delivery.Kind, _ event: LeadEvent) -> Delivery {
        let lead = leads[number]
        let id = DeliveryID(order: lead?.id ?? OrderID(rawValue: 0), event: (lead?.revision ?? 0) + 1)
        return Delivery(
            id: id, shop: Self.shop, kind: kind, event: event, createdAt: now, state: .pending(notBefore: now))
    }

    /// The operator fixes a result; gives back its delivery.
    @discardableResult
    mutating func fix(
        _ number: Int, _ result: WorkResult = WorkResult(disposition: .confirmed), next: LeadNext? = nil,
        isDelivered: Bool = true
    ) throws -> Delivery {
        guard let lead = leads[number], let work = lead.state.work, let person = lead.state.operator else {
            throw NoSuchOrder()
        }
        let event = LeadEvent.resultFixed(
            work, person, result, number: nil, next: next ?? .finish(.result(result.disposition)))
        let delivery = delivery(number, .result, event)
        let fixed = FixedResult(
            work: work, shop: Self.shop, campaign: lead.campaign, attempt: nil, operator: person, result: result,
            fixedAt: now, afterCall: .zero)
        try record(number, event, [.resultFixed(fixed)] + (isDelivered ? [.delivery(delivery)] : []))
        return delivery
    }

    // Screens

    func view(_ person: OperatorID, _ state: OperatorState, _ work: WorkID? = nil, draft: String? = nil) -> OperatorView
    {
        OperatorView(
            operator: person, state: state, since: now,
            work: work.map {
                WorkView(
                    id: $0, shop: Self.shop, campaign: Self.campaign, script: nil, mode: .progressive, phone: nil,
                    attempt: nil, attempts: 0, lastOutcome: nil, callback: nil, offerUntil: nil, draft: draft)
            })
    }

    mutating func show(_ person: OperatorID, _ state: OperatorState, _ work: WorkID? = nil, draft: String? = nil) {
        see(.screen(person, view(person, state, work, draft: draft)))
    }
}

/// The tale speaks of an order that it has not taken in.
struct NoSuchOrder: Error {}
