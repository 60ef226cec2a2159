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

    struct WaitingOperator {
        var since: Instant
        var campaigns: [CampaignID]
        var nudgedAt: Instant?
    }

    /// A call between its attempt's start and its end.
    struct OpenCall {
        var attempt: Attempt
        /// The attempt is not written yet, and the lead as it was before: a store that refuses it puts that back.
        var before: Lead?
        /// Power mode: when a customer who waits for an operator is let go.
        var abandonAt: Instant?
        /// Power mode: the operator who was asked to take it, and his work.
        var asked: (id: OperatorID, work: WorkID)?
    }

    package private(set) var shop: Shop
    let calendar: BusinessCalendar
    var table = LeadTable()
    var queues: [CampaignID: CampaignQueue] = [:]
    var openCalls: [AttemptID: OpenCall] = [:]
    var livePhones: [PhoneNumber: AttemptID] = [:]
    var waiting: [OperatorID: WaitingOperator] = [:]
    /// Leads held for an operator's claim.
    var holds: [OperatorID: (lead: OrderID, until: Instant)] = [:]
    /// Leads that somebody has in hand: offered, dialled, talked to.
    var inHand: Set<LeadTable.Slot> = []
    /// When each offer runs out, by work.
    var offers: [WorkID: Instant] = [:]
    var doNotCall: [PhoneNumber: Instant] = [:]

    package init(shop: Shop, campaigns: [Campaign], calendar: BusinessCalendar) {
        self.shop = shop
        self.calendar = calendar
        for campaign in campaigns { queues[campaign.id] = CampaignQueue(campaign) }
    }

    /// Live leads in memory.
    package var count: Int { table.count }

    // Settings

    /// New settings take effect on what is queued: every lead is placed anew by them.
    package mutating func configure(
        shop: Shop, campaigns: [Campaign], at now: Instant
    ) -> QueueDecision {
        self.shop = shop
        let old = queues.mapValues(\.campaign)
        queues = [:]
        for campaign in campaigns { queues[campaign.id] = CampaignQueue(campaign) }
        var decision = QueueDecision()
        for slot in table.allSlots {
            let lead = table[slot]
            if let campaign = queues[lead.campaign]?.campaign, lead.isNew, lead.state == .waiting,
                old[lead.campaign].map({ promiseDiffers($0, campaign) }) ?? true
            {
                let deadline = campaign.deadline(
                    submittedAt: lead.submittedAt, in: calendar.rules(lead.zone))
                if deadline != lead.deadline {
                    decision.units.append(
                        record(slot, .replanned(lead.campaign, deadline: deadline), at: now))
                }
            }
            if lead.state == .waiting { decision = decision + replace(slot, at: now) }
        }
        for id in waiting.keys { waiting[id]!.nudgedAt = nil }
        return decision + nudges(at: now)
    }

    private func promiseDiffers(_ old: Campaign, _ new: Campaign) -> Bool {
        old.firstDialWithin != new.firstDialWithin || old.window != new.window
    }

    /// Places a waiting lead by the policy in force; one whose attempts a new policy has used up ends.
    private mutating func replace(_ slot: LeadTable.Slot, at now: Instant) -> QueueDecision {
        let lead = table[slot]
        guard let campaign = queues[lead.campaign]?.campaign, lead.callback == nil, !lead.isNew,
            Int(lead.attempts) >= campaign.attempts.max
        else {
            place(slot, at: now)
            return QueueDecision()
        }
        // A retry that no longer exists: the lead ends as the last attempt would have ended it.
        return finish(slot, .exhausted, by: "settings", at: now)
    }

    /// The phones that this shop must not call, with the end of each: `distantFuture` for good.
    package mutating func setDoNotCall(
        _ phones: [PhoneNumber: Instant], at now: Instant
    ) -> QueueDecision {
        doNotCall = phones
        var decision = QueueDecision()
        for slot in table.allSlots where table[slot].state == .waiting {
            if let held = holdForDoNotCall(slot, at: now) { decision = decision + held }
        }
        return decision
    }

    // Leads in and out

    /// Takes leads in: new ones that were just committed, or all live ones after a start.
    package mutating func add(_ leads: [Lead], at now: Instant) -> QueueDecision {
        if leads.count > 1000 { table.reserve(table.count + leads.count) }
        var decision = QueueDecision()
        for lead in leads where table.slot(of: lead.id) == nil && lead.state.isLive {
            let slot = table.insert(lead)
            if lead.state != .waiting { inHand.insert(slot) }
            if lead.state == .waiting {
                if let held = holdForDoNotCall(slot, at: now) {
                    decision = decision + held
                } else {
                    place(slot, at: now)
                }
            }
        }
        return decision + nudges(at: now)
    }

    /// The shop no longer wants the order called.
    package mutating func cancel(
        _ id: OrderID, by: String, at now: Instant
    ) -> (accepted: Bool, QueueDecision) {
        guard let slot = table.slot(of: id) else { return (false, QueueDecision()) }
        let lead = table[slot]
        if let attempt = lead.state.openAttempt, openCalls[attempt]?.before != nil {
            return (false, QueueDecision())
        }
        if case .talking = lead.state { return (false, QueueDecision()) }
        if case .afterCall = lead.state { return (false, QueueDecision()) }
        var decision = finish(slot, .cancelled, by: by, at: now)
        if let attempt = lead.state.openAttempt { decision.actions.append(.hangUp(attempt)) }
        if let id = lead.state.operator, let work = lead.state.work {
            decision.actions.append(.tell(id, work, .over(.cancelled)))
        }
        return (true, decision)
    }

    /// A supervisor undid a verdict or a hold. The lead was read from the store: it is not live.
    package mutating func release(
        _ lead: Lead, by: String, at now: Instant
    ) -> QueueDecision {
        guard table.slot(of: lead.id) == nil else { return QueueDecision() }
        let slot = table.insert(lead)
        let deadline =
            queues[lead.campaign]?.campaign.deadline(submittedAt: now, in: calendar.rules(lead.zone))
            ?? now
        var decision = QueueDecision()
        if let phone = lead.phones.next(afterAttempts: 0) { doNotCall[phone] = nil }
        decision.units.append(record(slot, .released(by: by, deadline: deadline), at: now))
        place(slot, at: now)
        return decision + nudges(at: now)
    }

    /// The shop no longer wants a held order kept for review. The lead was read from the store.
    package mutating func add(
        _ lead: Lead, andCancelBy by: String, at now: Instant
    ) -> QueueDecision {
        guard table.slot(of: lead.id) == nil else { return QueueDecision() }
        return finish(table.insert(lead), .cancelled, by: by, at: now)
    }

    package func lead(_ id: OrderID) -> Lead? {
        table.slot(of: id).map { table[$0] }
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
        } else {
            inHand.remove(slot)
        }
        return ChangeUnit(
            more + [
                .leadChanged(lead), .event(lead.id, number: lead.revision, at: now, event),
            ])
    }

    /// Puts a waiting lead into the heap that fits it now.
    mutating func place(_ slot: LeadTable.Slot, at now: Instant) {
        leave(slot)
        let lead = table[slot]
        guard lead.state == .waiting, let campaign = queues[lead.campaign]?.campaign else { return }
        let due = campaign.dueAt(lead)
        if let callback = lead.callback, let promiser = callback.to, lead.delay == .callback,
            now < due + campaign.callbackPatience
        {
            let stamp = table.move(slot, to: .delayed)
            let entry = CampaignQueue.Delayed(at: due, slot: slot, stamp: stamp)
            queues[lead.campaign]!.promised[promiser, default: Heap()].insert(entry)
            queues[lead.campaign]!.delayed.insert(
                CampaignQueue.Delayed(at: due + campaign.callbackPatience, slot: slot, stamp: stamp))
            queues[lead.campaign]!.delayedCount += 1
        } else if due > now {
            let stamp = table.move(slot, to: .delayed)
            queues[lead.campaign]!.delayed.insert(
                CampaignQueue.Delayed(at: due, slot: slot, stamp: stamp))
            queues[lead.campaign]!.delayedCount += 1
        } else {
            let key = campaign.priority(of: lead)
            let stamp = table.move(slot, to: .ready(class: UInt8(key.shownClass - 1)))
            queues[lead.campaign]!.enter(lead, slot, stamp, key: key)
        }
    }

    /// Takes a lead out of its heap; its entry becomes stale.
    mutating func leave(_ slot: LeadTable.Slot) {
        let lead = table[slot]
        switch table.place(of: slot) {
        case .nowhere: return
        case .ready(let shownClass): queues[lead.campaign]?.zones[lead.zone]?.counts[Int(shownClass)] -= 1
        case .delayed: queues[lead.campaign]?.delayedCount -= 1
        }
        _ = table.move(slot, to: .nowhere)
    }

    /// Ends a lead without a result and lets the shop know.
    mutating func finish(
        _ slot: LeadTable.Slot, _ end: LeadEnd, by: String, at now: Instant
    ) -> QueueDecision {
        leave(slot)
        let event: LeadEvent
        if end == .exhausted, let outcome = table[slot].lastOutcome,
            let number = table[slot].phones.first ?? table[slot].phones.alternative
        {
            let attempt = AttemptID(order: table[slot].id, number: Int(table[slot].started))
            event = .attemptEnded(attempt, number, outcome, cause: by, next: .finish(end))
        } else {
            event = .cancelled(by: by)
        }
        let unit = record(slot, event, at: now)
        let finished = table[slot]
        table.remove(slot)
        return QueueDecision(
            units: [withDelivery(unit, of: finished, .ended, event, at: now)], actions: [.deliver])
    }

    func withDelivery(
        _ unit: ChangeUnit, of lead: Lead, _ kind: Delivery.Kind, _ event: LeadEvent, at now: Instant
    ) -> ChangeUnit {
        guard shop.crm != nil else { return unit }
        let delivery = Delivery(
            id: DeliveryID(order: lead.id, event: lead.revision), shop: shop.id, kind: kind,
            event: event, createdAt: now, state: .pending(notBefore: now))
        return ChangeUnit(unit.changes + [.delivery(delivery)])
    }

    /// Puts a waiting lead on hold whose phones must not be called; nil where it may be.
    mutating func holdForDoNotCall(_ slot: LeadTable.Slot, at now: Instant) -> QueueDecision? {
        guard !doNotCall.isEmpty else { return nil }
        let lead = table[slot]
        guard let phone = lead.phones.next(afterAttempts: Int(lead.started)),
            let until = doNotCall[phone], until > now
        else { return nil }
        leave(slot)
        if until < .distantFuture {
            let unit = record(slot, .postponed(.doNotCall, dueAt: until), at: now)
            place(slot, at: now)
            return QueueDecision(units: [unit])
        }
        let unit = record(slot, .held(.doNotCall), at: now)
        table.remove(slot)
        return QueueDecision(units: [unit])
    }
}
