import ContactCenter

/// The rows that a group leaves, one for each that was changed, however often: what the units would leave one by one.
struct GroupRows {
    private(set) var orders: [(order: Order, verdict: OrderVerdict)] = []
    /// Of the group's own orders, as the group leaves them.
    private(set) var newLeads: [(lead: Lead, shop: ShopID)] = []
    private var newLeadIndex: [OrderID: Int] = [:]
    private(set) var leads: [OrderID: Lead] = [:]
    private(set) var resends: [OrderID: Resend] = [:]
    private(set) var events: [(id: OrderID, number: Int32, at: Instant, event: LeadEvent)] = []
    private(set) var newAttempts: [AttemptID: Attempt] = [:]
    private(set) var attempts: [AttemptID: Attempt] = [:]
    private(set) var results: [FixedResult] = []
    private(set) var deliveries: [DeliveryID: Delivery] = [:]
    private(set) var states: [StateKey: OperatorStateSpan] = [:]
    /// nil where it was dropped.
    private(set) var drafts: [WorkID: Draft?] = [:]
    /// nil where it was lifted.
    private(set) var doNotCall: [DoNotCallKey: DoNotCallEntry?] = [:]

    struct Resend {
        var times: Int64 = 0
        var firstAt: Instant
        var lastAt: Instant
    }

    struct StateKey: Hashable {
        var person: OperatorID
        var from: Instant
        var state: OperatorState
    }

    struct DoNotCallKey: Hashable {
        var phone: PhoneNumber
        var shop: ShopID?
    }

    /// Adds a unit that was not refused.
    mutating func add(_ unit: ChangeUnit) {
        for change in unit.changes { add(change) }
    }

    private mutating func add(_ change: Change) {
        switch change {
        case .orderTaken(let order, let lead, let verdict):
            orders.append((order, verdict))
            newLeadIndex[lead.id] = newLeads.count
            newLeads.append((lead, order.shop))
        case .leadChanged(let lead):
            if let index = newLeadIndex[lead.id] { newLeads[index].lead = lead } else { leads[lead.id] = lead }
        case .orderResent(let id, _, let at):
            var resend = resends[id] ?? Resend(firstAt: at, lastAt: at)
            resend.times += 1
            resend.lastAt = max(resend.lastAt, at)
            resends[id] = resend
        case .event(let id, let number, let at, let event): events.append((id, number, at, event))
        case .attemptStarted(let attempt, _, _): newAttempts[attempt.id] = attempt
        case .attemptChanged(let attempt):
            if newAttempts[attempt.id] != nil {
                newAttempts[attempt.id] = attempt
            } else {
                attempts[attempt.id] = attempt
            }
        case .resultFixed(let fixed): results.append(fixed)
        case .delivery(let delivery): deliveries[delivery.id] = delivery
        case .operatorState(let span):
            states[StateKey(person: span.operator, from: span.from, state: span.state)] = span
        case .draftSaved(let draft): drafts[draft.work] = .some(draft)
        case .draftDropped(let work): drafts[work] = .some(nil)
        case .doNotCallAdded(let entry): doNotCall[DoNotCallKey(phone: entry.phone, shop: entry.shop)] = .some(entry)
        case .doNotCallRemoved(let phone, let shop): doNotCall[DoNotCallKey(phone: phone, shop: shop)] = .some(nil)
        }
    }
}
