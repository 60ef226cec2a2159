/// Settings and do-not-call lists that change while leads are queued.
extension DialQueue {
    /// New settings take effect on what is queued: every lead is placed anew by them, and every bid is void.
    package mutating func configure(
        shop: Shop, campaigns: [Campaign], at now: Instant
    ) -> QueueDecision {
        self.shop = shop
        let old = queues
        queues = CampaignQueues(campaigns)
        setPacers()
        holds = [:]
        let slots = table.allSlots
        // The heaps are new: no lead is in one, and none must be counted out of one.
        for slot in slots { _ = table.move(slot, to: .nowhere) }
        var decision = QueueDecision()
        for slot in slots where table[slot].state == .waiting {
            replan(slot, since: old.campaign(table[slot].campaign), at: now, &decision)
            decision += replace(slot, at: now)
        }
        decision += nudges(at: now)
        // Whom they may serve may have changed: all who wait ask anew.
        for id in waiting.keys.sorted() where waiting[id]?.nudgedAt != now {
            waiting[id]?.nudgedAt = now
            decision.actions.append(.nudge(id))
        }
        return decision
    }

    /// Counts a new order's deadline by the promise in force.
    private mutating func replan(
        _ slot: LeadTable.Slot, since old: Campaign?, at now: Instant, _ decision: inout QueueDecision
    ) {
        let lead = table[slot]
        guard lead.isNew, let campaign = queues.campaign(lead.campaign) else { return }
        if let old, old.firstDialWithin == campaign.firstDialWithin, old.window == campaign.window { return }
        let zone = calendar.rules(lead.zone)
        var origin = lead.submittedAt
        if let old, old.deadline(submittedAt: origin, in: zone) != lead.deadline {
            // A released order: its promise counts from the release.
            origin = lead.deadline - old.firstDialWithin
        }
        let deadline = campaign.deadline(submittedAt: origin, in: zone)
        guard deadline != lead.deadline else { return }
        decision.units.append(record(slot, .replanned(lead.campaign, deadline: deadline), at: now))
    }

    /// Places a waiting lead by the policy in force; a retry for which a new policy has no attempt left ends.
    private mutating func replace(_ slot: LeadTable.Slot, at now: Instant) -> QueueDecision {
        let lead = table[slot]
        let isRetry = lead.delay == .retry || lead.delay == .dailyCap
        guard isRetry, let campaign = queues.campaign(lead.campaign), lead.callback == nil,
            Int(lead.attempts) >= campaign.attempts.max
        else {
            place(slot, at: now)
            return QueueDecision()
        }
        return finish(slot, .exhausted(by: "settings"), at: now)
    }

    /// The phones that this shop must not call, with the end of each: `distantFuture` for good.
    package mutating func setDoNotCall(
        _ phones: [PhoneNumber: Instant], at now: Instant
    ) -> QueueDecision {
        guard phones != doNotCall else { return QueueDecision() }
        doNotCall = phones
        var decision = QueueDecision()
        for slot in table.allSlots where table[slot].state == .waiting {
            if let held = holdForDoNotCall(slot, at: now) {
                decision += held
            } else if table[slot].delay == .doNotCall, table[slot].dueAt > now,
                barredUntil(table[slot], at: now) == nil
            {
                // Taken off the list: nothing is left to wait for.
                decision += postpone(slot, .doNotCall, until: now, at: now)
            }
        }
        decision += nudges(at: now)
        return decision
    }

    /// The end of the ban on the number that would be dialled next; nil where it may be called.
    func barredUntil(_ lead: Lead, at now: Instant) -> Instant? {
        guard !doNotCall.isEmpty, let phone = lead.phones.next(afterAttempts: Int(lead.started)),
            let until = doNotCall[phone], until > now
        else { return nil }
        return until
    }

    /// Puts a lead off or on hold whose phone must not be called; nil where it may be, or waits for that already.
    mutating func holdForDoNotCall(_ slot: LeadTable.Slot, at now: Instant) -> QueueDecision? {
        guard let until = barredUntil(table[slot], at: now), !exempt.contains(table[slot].id) else {
            return nil
        }
        if until < .distantFuture {
            if table[slot].delay == .doNotCall, table[slot].dueAt == until { return nil }
            return postpone(slot, .doNotCall, until: until, at: now)
        }
        leave(slot)
        if let work = table[slot].state.work { offers[work] = nil }
        let unit = record(slot, .held(.doNotCall), at: now)
        remove(slot)
        return QueueDecision(units: [unit])
    }
}
