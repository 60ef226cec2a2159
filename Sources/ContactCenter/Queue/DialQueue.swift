import HeapModule

/// The leads of one shop and every decision about them: whom to call next, when, with which operator.
///
/// A value without clock, I/O or concurrency. Each function takes `now`, changes the queue, and returns what to write and
/// what to do after. The shell commits what is returned before it does or tells anything; where a commit fails, the
/// queue is thrown away and loaded anew.
package struct DialQueue: Sendable {
    /// How long a bid is held for an operator who does not claim it.
    static let holdLimit = Duration.seconds(5)
    /// How soon an operator who was nudged and did not ask is nudged again.
    static let nudgeAgain = Duration.seconds(1)
    /// How long a customer who is on the line elsewhere is left alone.
    static let customerBusyDelay = Duration.seconds(60)
    /// How long a lead is not shown again to the operator who declined it. Others may have it at once.
    static let declineLimit = Duration.seconds(30)

    struct WaitingOperator {
        var since: Instant
        var campaigns: [CampaignID]
        var nudgedAt: Instant?
    }

    /// A lead kept for an operator's claim; stale when the lead's stamp has passed.
    struct Hold {
        var lead: OrderID
        var slot: LeadTable.Slot
        var stamp: UInt32
        var until: Instant
    }

    /// A call between its attempt's start and its end.
    struct OpenCall {
        var attempt: Attempt
        /// When the telephone last said something of it; its start, where it said nothing yet.
        var heardAt: Instant
        /// The attempt is not written yet, and the lead as it was before: a store that refuses it puts that back.
        var before: Lead?
        /// Dialled ahead: when a customer who waits for an operator is let go.
        var abandonAt: Instant?
        /// Dialled ahead: the operator who was asked to take it, and his work.
        var asked: (id: OperatorID, work: WorkID)?
        /// No operator came in time: the customer hears the campaign's message, and nobody is looked for any more.
        var isAbandoned = false
        /// The customer called: nobody dialled him.
        var isInbound = false
    }

    package internal(set) var shop: Shop
    let calendar: BusinessCalendar
    var table = LeadTable()
    var queues: CampaignQueues
    var openCalls: [AttemptID: OpenCall] = [:]
    /// Of the open calls, those that no operator is reserved for.
    var unmanned: Set<AttemptID> = []
    var livePhones: [PhoneNumber: AttemptID] = [:]
    var waiting: [OperatorID: WaitingOperator] = [:]
    /// Leads held for an operator's claim.
    var holds: [OperatorID: Hold] = [:]
    /// Leads that an operator declined, and until when they are not shown to him.
    var declined: [OperatorID: [OrderID: Instant]] = [:]
    /// Leads that somebody has in hand: offered, dialled, talked to.
    var inHand: Set<LeadTable.Slot> = []
    /// When each offer runs out, by work.
    var offers: [WorkID: Instant] = [:]
    /// What was offered to each operator last; stale when that is not his any more.
    var offered: [OperatorID: WorkID] = [:]
    var doNotCall: [PhoneNumber: Instant] = [:]
    /// Leads that a supervisor released although their phone is on a list.
    var exempt: Set<OrderID> = []
    /// What predictive campaigns have learned.
    var pacers: [CampaignID: Pacer] = [:]
    /// Operators to be kept free for inbound calls, by inbound campaign.
    var inboundReserve: [CampaignID: Int] = [:]

    package init(shop: Shop, campaigns: [Campaign], calendar: BusinessCalendar) {
        self.shop = shop
        self.calendar = calendar
        queues = CampaignQueues(campaigns)
        setPacers()
    }

    /// Live leads in memory.
    package var count: Int { table.count }

    package func lead(_ id: OrderID) -> Lead? {
        table.slot(of: id).map { table[$0] }
    }

    // Leads in and out

    /// Takes leads in: new ones that were just committed, or all live ones after a start.
    package mutating func add(_ leads: [Lead], at now: Instant) -> QueueDecision {
        if leads.count > 1000 { table.reserve(table.count + leads.count) }
        var decision = QueueDecision()
        for lead in leads where table.slot(of: lead.id) == nil && lead.state.isLive {
            let slot = table.insert(lead)
            if lead.state != .waiting {
                inHand.insert(slot)
                noteOffer(slot)
                if case .offered(_, let work) = lead.state { limit(work, of: lead, from: lead.since) }
            } else if let held = holdForDoNotCall(slot, at: now) {
                decision += held
            } else {
                place(slot, at: now)
            }
        }
        replanAhead()
        decision += nudges(at: now)
        return decision
    }

    /// An offer of the preview mode stands for a time.
    mutating func limit(_ work: WorkID, of lead: Lead, from moment: Instant) {
        guard let campaign = queues.campaign(lead.campaign), campaign.mode == .preview else { return }
        offers[work] = moment + campaign.previewLimit
    }

    /// The shop no longer wants the order called.
    package mutating func cancel(
        _ id: OrderID, by: String, at now: Instant
    ) -> (accepted: Bool, QueueDecision) {
        guard let slot = table.slot(of: id) else { return (false, QueueDecision()) }
        let state = table[slot].state
        switch state {
        case .talking, .afterCall: return (false, QueueDecision())
        case .waiting, .offered, .dialling, .answered, .held, .duplicate, .finished: break
        }
        if let attempt = state.openAttempt {
            // Its attempt is on its way to the store: whether it is dialled is not known yet.
            if openCalls[attempt]?.before != nil { return (false, QueueDecision()) }
            openCalls[attempt]?.abandonAt = nil
        }
        var decision = finish(slot, .cancelled(by: by), at: now)
        if let attempt = state.openAttempt { decision.actions.append(.hangUp(attempt)) }
        if let id = state.operator, let work = state.work {
            decision.actions.append(.tell(id, work, .over(.cancelled)))
        }
        return (true, decision)
    }

    /// A supervisor undid a verdict or a hold. The lead was read from the store: it is not live.
    ///
    /// - Parameter despiteLists: a phone on a do-not-call list is dialled all the same; else the lead waits for the end of that.
    package mutating func release(
        _ lead: Lead, by: String, despiteLists: Bool = true, at now: Instant
    ) -> QueueDecision {
        guard table.slot(of: lead.id) == nil else { return QueueDecision() }
        let slot = table.insert(lead)
        let deadline =
            queues.campaign(lead.campaign)?.deadline(submittedAt: now, in: calendar.rules(lead.zone))
            ?? now
        if despiteLists, barredUntil(lead, at: now) != nil { exempt.insert(lead.id) }
        var decision = QueueDecision()
        decision.units.append(record(slot, .released(by: by, deadline: deadline), at: now))
        if let held = holdForDoNotCall(slot, at: now) {
            decision += held
        } else {
            place(slot, at: now)
        }
        decision += nudges(at: now)
        return decision
    }

    /// The shop no longer wants a held order kept for review. The lead was read from the store.
    package mutating func add(
        _ lead: Lead, andCancelBy by: String, at now: Instant
    ) -> QueueDecision {
        guard table.slot(of: lead.id) == nil else { return QueueDecision() }
        return finish(table.insert(lead), .cancelled(by: by), at: now)
    }

    // Parts that the other files share

    /// Applies an event to a lead and gives the unit that writes it.
    mutating func record(
        _ slot: LeadTable.Slot, _ event: LeadEvent, at now: Instant, _ more: [Change] = []
    ) -> ChangeUnit {
        table[slot].apply(event, at: now)
        let lead = table[slot]
        if lead.state != .waiting, lead.state.isLive {
            inHand.insert(slot)
            noteOffer(slot)
        } else {
            inHand.remove(slot)
        }
        var changes: [Change] = []
        // Room for a delivery too.
        changes.reserveCapacity(more.count + 3)
        changes.append(contentsOf: more)
        changes.append(.leadChanged(lead))
        changes.append(.event(lead.id, number: lead.revision, at: now, event))
        return ChangeUnit(changes)
    }

    /// Puts a waiting lead into the heap that fits it now.
    mutating func place(_ slot: LeadTable.Slot, at now: Instant) {
        leave(slot)
        guard table[slot].state == .waiting, queues.has(table[slot].campaign) else { return }
        queues[table[slot].campaign].place(slot, in: &table, at: now, calendar)
    }

    /// Takes a lead out of its heap, or from whom it is held for; its entry becomes stale.
    mutating func leave(_ slot: LeadTable.Slot) {
        let place = table.place(of: slot)
        guard place != .nowhere else { return }
        if queues.has(table[slot].campaign) { queues[table[slot].campaign].leave(table[slot].zone, place) }
        _ = table.move(slot, to: .nowhere)
    }

    /// Ends a lead without a result and lets the shop know.
    mutating func finish(
        _ slot: LeadTable.Slot, _ event: LeadEvent, at now: Instant
    ) -> QueueDecision {
        leave(slot)
        if let work = table[slot].state.work { offers[work] = nil }
        let unit = record(slot, event, at: now)
        let delivered = withDelivery(unit, of: table[slot], .ended, event, at: now)
        remove(slot)
        return QueueDecision(units: [delivered], actions: [.deliver])
    }

    /// The lead is no longer live.
    mutating func remove(_ slot: LeadTable.Slot) {
        if !exempt.isEmpty { exempt.remove(table[slot].id) }
        table.remove(slot)
    }

    func withDelivery(
        _ unit: ChangeUnit, of lead: Lead, _ kind: Delivery.Kind, _ event: LeadEvent, at now: Instant
    ) -> ChangeUnit {
        guard shop.crm != nil else { return unit }
        let delivery = Delivery(
            id: DeliveryID(order: lead.id, event: lead.revision), shop: shop.id, kind: kind,
            event: event, createdAt: now, state: .pending(notBefore: now))
        var unit = unit
        unit.changes.append(.delivery(delivery))
        return unit
    }
}
