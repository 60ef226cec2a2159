import ContactCenter
import Testing

/// A queue with the store and the telephone that a scheduler would have: keeps every row, and checks each that is written.
struct Floor {
    var queue: DialQueue
    var now: Instant
    /// The leads as the store has them.
    var rows: [OrderID: Lead] = [:]
    var attempts: [AttemptID: Attempt] = [:]
    var deliveries: [Delivery] = []
    var events: [LeadEvent] = []
    /// What was to be done since `forget`.
    var actions: [QueueAction] = []
    /// What the store says of attempts from now on.
    var refusal: Refusal?
    /// A word on the test's random numbers.
    var note = ""

    init(
        _ campaigns: [Campaign] = [Sample.campaign()], at now: Instant = Kyiv.at("12:00"),
        shop: Shop = Sample.shop()
    ) {
        queue = DialQueue(shop: shop, campaigns: campaigns, calendar: Sample.calendar)
        self.now = now
    }

    /// Writes a decision as a scheduler does, and what follows of what the store refuses.
    mutating func write(_ decision: QueueDecision) {
        actions += decision.actions
        var next = QueueDecision()
        for unit in decision.units {
            if case .attemptStarted(let attempt, _, _) = unit.changes.first {
                if let refusal {
                    next += queue.attemptRefused(attempt.id, refusal, at: now)
                    continue
                }
                queue.attemptWritten(attempt.id)
            }
            write(unit)
        }
        if !next.units.isEmpty || !next.actions.isEmpty { write(next) }
    }

    private mutating func write(_ unit: ChangeUnit) {
        var row: Lead?
        for change in unit.changes {
            switch change {
            case .leadChanged(let lead): row = lead
            case .event(let id, let number, let moment, let event):
                var folded = rows[id]
                folded?.apply(event, at: moment)
                if folded != row { Issue.record("the events give another row than was written: \(event) \(note)") }
                if folded?.revision != number { Issue.record("\(event) has number \(number) \(note)") }
                if LeadEvent(word: event.word, fields: event.fields) != event { Issue.record("\(event) \(note)") }
                events.append(event)
                rows[id] = folded
            case .attemptStarted(let attempt, _, _), .attemptChanged(let attempt):
                attempts[attempt.id] = attempt
            case .delivery(let delivery): deliveries.append(delivery)
            case .orderTaken, .orderResent, .resultFixed, .operatorState, .draftSaved, .draftDropped,
                .doNotCallAdded, .doNotCallRemoved:
                break
            }
        }
    }

    // Commands

    mutating func add(_ leads: [Lead]) {
        for lead in leads { rows[lead.id] = lead }
        write(queue.add(leads, at: now))
    }

    mutating func bid(_ id: OperatorID, _ campaigns: [CampaignID] = [Sample.campaign]) -> Bid? {
        let (bid, decision) = queue.bid(for: id, campaigns: campaigns, at: now)
        write(decision)
        return bid
    }

    mutating func claim(_ bid: Bid, by id: OperatorID) -> WorkView? {
        let (work, decision) = queue.claim(bid.lead, by: id, at: now)
        write(decision)
        if let attempt = work?.attempt, attempts[attempt] == nil { return nil }
        return work
    }

    /// Bids and claims: what a free operator does.
    mutating func next(_ id: OperatorID, _ campaigns: [CampaignID] = [Sample.campaign]) -> WorkView? {
        bid(id, campaigns).flatMap { claim($0, by: id) }
    }

    mutating func accept(_ work: WorkID, by id: OperatorID) -> WorkView? {
        let (view, decision) = queue.accept(work, by: id, at: now)
        write(decision)
        return view
    }

    @discardableResult
    mutating func giveBack(_ work: WorkID, of id: OperatorID, _ reason: ReturnReason) -> Bool {
        let (isDone, decision) = queue.giveBack(work, of: id, reason, at: now)
        write(decision)
        return isDone
    }

    mutating func report(_ event: CallEvent, _ attempt: AttemptID?) {
        guard let attempt else { return }
        write(queue.report(event, of: attempt, at: now))
    }

    @discardableResult
    mutating func fix(_ work: WorkID, by id: OperatorID, _ result: WorkResult) -> Bool {
        let (isDone, decision) = queue.fix(work, by: id, result, at: now)
        write(decision)
        return isDone
    }

    @discardableResult
    mutating func cancel(_ id: OrderID) -> Bool {
        let (isDone, decision) = queue.cancel(id, by: "shop", at: now)
        write(decision)
        return isDone
    }

    mutating func configure(_ campaigns: [Campaign], shop: Shop? = nil) {
        write(queue.configure(shop: shop ?? queue.shop, campaigns: campaigns, at: now))
    }

    mutating func setDoNotCall(_ phones: [PhoneNumber: Instant]) {
        write(queue.setDoNotCall(phones, at: now))
    }

    mutating func wake(at moment: Instant) {
        now = moment
        write(queue.wake(at: now))
    }

    // What tests ask

    /// One whole try of this operator's next lead, ended by the telephone.
    mutating func attempt(_ id: OperatorID, _ outcome: Outcome) -> OrderID? {
        guard let work = next(id) else { return nil }
        report(.ended(outcome, cause: "test"), work.attempt)
        return work.id.order
    }

    /// A whole conversation with the operator's next lead.
    mutating func talk(_ id: OperatorID, _ result: WorkResult) -> OrderID? {
        guard let work = next(id) else { return nil }
        report(.answered, work.attempt)
        report(.ended(.answered, cause: "16"), work.attempt)
        fix(work.id, by: id, result)
        return work.id.order
    }

    func state(_ number: Int) -> LeadState? { rows[OrderID(rawValue: UInt64(number))]?.state }
    func lead(_ number: Int) -> Lead? { rows[OrderID(rawValue: UInt64(number))] }

    var nudged: [OperatorID] {
        actions.compactMap { if case .nudge(let id) = $0 { id } else { nil } }
    }
    var hungUp: [AttemptID] {
        actions.compactMap { if case .hangUp(let id) = $0 { id } else { nil } }
    }
    var placed: [CallOrder] {
        actions.compactMap { if case .place(let call) = $0 { call } else { nil } }
    }
    var reserved: [(id: OperatorID, work: WorkView)] {
        actions.compactMap { if case .reserve(let id, let work) = $0 { (id, work) } else { nil } }
    }
    var told: [WorkProgress] {
        actions.compactMap { if case .tell(_, _, let progress) = $0 { progress } else { nil } }
    }

    mutating func forget() { actions = [] }

    mutating func explanation(_ number: Int) -> Explanation? {
        queue.explanation(of: OrderID(rawValue: UInt64(number)), at: now)
    }
}

let olena = OperatorID("olena")
let taras = OperatorID("taras")
let ivan = OperatorID("ivan")
