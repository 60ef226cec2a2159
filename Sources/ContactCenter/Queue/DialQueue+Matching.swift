/// Operators and leads find each other.
extension DialQueue {
    /// The best lead for a free operator, held for him; with none, he waits registered here.
    ///
    /// - Parameter campaigns: those he may serve, of this shop.
    package mutating func bid(
        for id: OperatorID, campaigns: [CampaignID], at now: Instant
    ) -> (Bid?, QueueDecision) {
        var decision = dropHold(of: id, at: now) + takeBackOffer(of: id, at: now)
        let since = waiting[id]?.since ?? now
        waiting[id] = WaitingOperator(since: since, campaigns: campaigns, nudgedAt: nil)
        // A customer who is on the line comes before any lead.
        decision += askForWaitingCustomers(at: now)
        guard waiting[id] != nil else { return (nil, decision) }
        guard !isKeptForInbound(campaigns) else { return (nil, decision + dialAhead(at: now)) }
        var passedOver: [LeadTable.Slot] = []
        var chosen: Bid?
        forgetDeclines(of: id, at: now)
        let kept = campaignsThatKeep(campaigns, at: now)
        while chosen == nil, let best = best(for: id, campaigns, keptBy: kept, at: now) {
            if declined[id]?[table[best.slot].id] != nil {
                leave(best.slot)
                passedOver.append(best.slot)
            } else if let obstacle = obstacle(best.slot, at: now) {
                decision += obstacle
            } else {
                chosen = hold(best, for: id, at: now)
            }
        }
        for slot in passedOver { place(slot, at: now) }
        if chosen != nil { return (chosen, decision) }
        // What he declined is still there: he need not be told of it at once again.
        if !passedOver.isEmpty { waiting[id]?.nudgedAt = now }
        decision += dialAhead(at: now)
        return (nil, decision)
    }

    private mutating func hold(_ best: CampaignQueue.Ready, for id: OperatorID, at now: Instant) -> Bid {
        leave(best.slot)
        let stamp = table.move(best.slot, to: .held)
        let lead = table[best.slot]
        holds[id] = Hold(lead: lead.id, slot: best.slot, stamp: stamp, until: now + Self.holdLimit)
        waiting[id] = nil
        return Bid(
            lead: lead.id, shop: shop.id, campaign: lead.campaign,
            priorityClass: best.key.shownClass, isNew: lead.isNew, moment: best.key.moment,
            weight: shop.weight)
    }

    private mutating func forgetDeclines(of id: OperatorID, at now: Instant) {
        guard let leads = declined[id] else { return }
        let rest = leads.filter { $0.value > now }
        declined[id] = rest.isEmpty ? nil : rest
    }

    /// He took another lead, went away, or is asked elsewhere: what was held for him is free again.
    package mutating func withdraw(_ id: OperatorID, at now: Instant) -> QueueDecision {
        waiting[id] = nil
        return dropHold(of: id, at: now) + nudges(at: now)
    }

    /// The operator takes the lead that was held for him.
    ///
    /// - Returns: the work, nil where the lead is no longer his. In progressive mode the call is about to be placed.
    package mutating func claim(
        _ lead: OrderID, by id: OperatorID, at now: Instant
    ) -> (WorkView?, QueueDecision) {
        guard let hold = holds[id], hold.lead == lead else { return (nil, QueueDecision()) }
        holds[id] = nil
        waiting[id] = nil
        let slot = hold.slot
        guard table.stamp(of: slot) == hold.stamp else { return (nil, QueueDecision()) }
        if now >= hold.until {
            place(slot, at: now)
            return (nil, nudges(at: now))
        }
        if let obstacle = obstacle(slot, at: now) { return (nil, obstacle) }
        leave(slot)
        let campaignID = table[slot].campaign
        queues[campaignID].taken(table[slot])
        let work = WorkID(order: lead, number: Int(table[slot].works) + 1)
        switch queues[campaignID].campaign.mode {
        case .progressive, .power, .predictive:
            let decision = start(slot, by: id, work: work, at: now)
            return (view(slot, work), decision)
        case .manual, .preview:
            let unit = record(slot, .offered(id, work), at: now)
            limit(work, of: table[slot], from: now)
            return (view(slot, work), QueueDecision(units: [unit]))
        }
    }

    /// Preview and manual modes: the operator wants the call placed.
    ///
    /// - Returns: nil where it can't be placed now; the lead is no longer his then.
    package mutating func accept(
        _ work: WorkID, by id: OperatorID, at now: Instant
    ) -> (WorkView?, QueueDecision) {
        guard let slot = table.slot(of: work.order), table[slot].state == .offered(id, work) else {
            return (nil, QueueDecision())
        }
        if let obstacle = obstacle(slot, at: now) { return (nil, obstacle) }
        offers[work] = nil
        let decision = start(slot, by: id, work: work, at: now)
        return (view(slot, work), decision)
    }

    /// The operator gives a piece of work back, or it is taken from him.
    ///
    /// Others may have it at once; who declined it, or let its offer run out, is not shown it again for `declineLimit`.
    /// - Returns: whether it was his and could be given back: a live call must end first.
    package mutating func giveBack(
        _ work: WorkID, of id: OperatorID, _ reason: ReturnReason, at now: Instant
    ) -> (Bool, QueueDecision) {
        guard let slot = table.slot(of: work.order), table[slot].state.work == work,
            table[slot].state.operator == id
        else { return (false, QueueDecision()) }
        pacers[table[slot].campaign]?.drop(work)
        switch table[slot].state {
        case .offered:
            if reason == .declined || reason == .expired {
                forgetDeclines(of: id, at: now)
                declined[id, default: [:]][work.order] = now + Self.declineLimit
            }
            var decision = returned(slot, work, reason, at: now)
            decision += nudges(at: now)
            return (true, decision)
        case .afterCall(let attempt, _, _):
            return (true, unwritten(slot, work, attempt, reason, at: now) + nudges(at: now))
        case .waiting, .dialling, .answered, .talking, .held, .duplicate, .finished:
            return (false, QueueDecision())
        }
    }

    /// The result of a conversation went with its operator. The customer is called again at once; but the conversation was one of
    /// the attempts that may be made, and one of the day's.
    private mutating func unwritten(
        _ slot: LeadTable.Slot, _ work: WorkID, _ attempt: AttemptID, _ reason: ReturnReason, at now: Instant
    ) -> QueueDecision {
        let lead = table[slot]
        guard let number = lead.phones.dialled(inAttempt: attempt.number) else {
            return returned(slot, work, reason, at: now)
        }
        switch policy(of: lead).next(for: lead, after: .dropped, on: number, at: now, in: calendar.rules(lead.zone)) {
        case .wait(let morning, .dailyCap): return returned(slot, work, reason, until: morning, at: now)
        case .wait: return returned(slot, work, reason, at: now)
        case .finish: return finish(slot, .exhausted(by: reason.rawValue), at: now)
        }
    }

    private mutating func returned(
        _ slot: LeadTable.Slot, _ work: WorkID, _ reason: ReturnReason, until dueAt: Instant? = nil, at now: Instant
    ) -> QueueDecision {
        offers[work] = nil
        let unit = record(slot, .returned(work, reason, dueAt: dueAt ?? now), at: now)
        place(slot, at: now)
        return QueueDecision(units: [unit])
    }

    /// Tells waiting operators that there is something for them: the one who knows the customer, then who waits longest.
    mutating func nudges(at now: Instant) -> QueueDecision {
        guard !waiting.isEmpty || !pacers.isEmpty else { return QueueDecision() }
        var decision = dialAhead(at: now)
        guard !waiting.isEmpty else { return decision }
        var budget: [CampaignID: Int] = [:]
        for id in queues.ids {
            let count = claimableCount(of: id, at: now)
            if count > 0 { budget[id] = count }
        }
        for id in candidates(budget, at: now) {
            let campaigns = waiting[id]!.campaigns
            guard !isKeptForInbound(campaigns) else { continue }
            let open = campaigns.first { budget[$0, default: 0] > 0 }
            guard open != nil || hasPromise(for: id, campaigns, at: now) else { continue }
            if let open { budget[open]! -= 1 }
            waiting[id]!.nudgedAt = now
            decision.actions.append(.nudge(id))
        }
        return decision
    }

    /// Who may be told, the first first. Runs with every command: with nothing to give out it does no work.
    private mutating func candidates(_ budget: [CampaignID: Int], at now: Instant) -> [OperatorID] {
        let promises = queues.ids.contains { queues[$0].hasPromises }
        guard promises || !budget.isEmpty else { return [] }
        var candidates: [(since: Instant, id: OperatorID)] = []
        for (id, candidate) in waiting where candidate.nudgedAt.map({ now >= $0 + Self.nudgeAgain }) ?? true {
            candidates.append((candidate.since, id))
        }
        guard !candidates.isEmpty else { return [] }
        candidates.sort { ($0.since, $0.id) < ($1.since, $1.id) }
        if let known = lastOperatorWaiting(at: now), let index = candidates.firstIndex(where: { $0.id == known }) {
            candidates.insert(candidates.remove(at: index), at: 0)
        }
        return candidates.map(\.id)
    }

    /// Of the leads at the heads of the queues: the operator who talked to the customer before, if he waits.
    private mutating func lastOperatorWaiting(at now: Instant) -> OperatorID? {
        for id in queues.ids {
            if let head = queues[id].best(for: nil, at: now, table, calendar),
                let known = table[head.slot].lastOperator, waiting[known] != nil
            {
                return known
            }
        }
        return nil
    }

    private mutating func hasPromise(
        for id: OperatorID, _ campaigns: [CampaignID], at now: Instant
    ) -> Bool {
        campaigns.contains { queues.has($0) && queues[$0].hasPromise(of: id, at: now, table, calendar) }
    }

    private mutating func best(
        for id: OperatorID, _ campaigns: [CampaignID], keptBy kept: [CampaignID], at now: Instant
    ) -> CampaignQueue.Ready? {
        var best: CampaignQueue.Ready?
        for campaign in campaigns where queues.has(campaign) {
            let isKept = kept.contains(campaign)
            if let head = queues[campaign].best(for: id, isKept: isKept, at: now, table, calendar),
                best.map({ head.key < $0.key }) ?? true
            {
                best = head
            }
        }
        return best
    }

    mutating func dropHold(of id: OperatorID, at now: Instant) -> QueueDecision {
        guard let hold = holds.removeValue(forKey: id) else { return QueueDecision() }
        if table.stamp(of: hold.slot) == hold.stamp { place(hold.slot, at: now) }
        return QueueDecision()
    }

    /// Why a lead can't be dialled at this moment after all; it is put elsewhere then, and is nobody's.
    ///
    /// A bid's lead is open to a change of window, list or settings until it is dialled, an offered one for minutes.
    mutating func obstacle(_ slot: LeadTable.Slot, at now: Instant) -> QueueDecision? {
        let campaignID = table[slot].campaign
        guard queues.has(campaignID), queues[campaignID].isDialling(table[slot].zone, at: now, calendar)
        else {
            if case .offered(_, let work) = table[slot].state {
                return returned(slot, work, .superseded, at: now)
            }
            place(slot, at: now)
            return QueueDecision()
        }
        if let held = holdForDoNotCall(slot, at: now) { return held }
        guard let phone = table[slot].phones.next(afterAttempts: Int(table[slot].started)) else {
            return finish(slot, .cancelled(by: "no number"), at: now)
        }
        guard livePhones[phone] != nil else { return nil }
        return postpone(slot, .customerBusy, until: now + Self.customerBusyDelay, at: now)
    }

    mutating func postpone(
        _ slot: LeadTable.Slot, _ reason: DelayReason, until: Instant, at now: Instant
    ) -> QueueDecision {
        leave(slot)
        if let work = table[slot].state.work { offers[work] = nil }
        let unit = record(slot, .postponed(reason, dueAt: until), at: now)
        place(slot, at: now)
        return QueueDecision(units: [unit])
    }
}
