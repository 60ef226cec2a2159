/// Operators and leads find each other.
extension DialQueue {
    /// The best lead for a free operator, held for him; with none, he waits registered here.
    ///
    /// - Parameter campaigns: those he may serve, of this shop.
    package mutating func bid(
        for id: OperatorID, campaigns: [CampaignID], at now: Instant
    ) -> (Bid?, QueueDecision) {
        var decision = dropHold(of: id, at: now)
        while let best = best(for: id, campaigns, at: now) {
            if let obstacle = obstacle(best.slot, at: now) {
                decision = decision + obstacle
                continue
            }
            leave(best.slot)
            holds[id] = (table[best.slot].id, now + Self.holdLimit)
            waiting[id] = nil
            return (bid(on: best), decision)
        }
        let since = waiting[id]?.since ?? now
        waiting[id] = WaitingOperator(since: since, campaigns: campaigns, nudgedAt: nil)
        return (nil, decision + dialAhead(at: now))
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
        guard holds[id]?.lead == lead else { return (nil, QueueDecision()) }
        holds[id] = nil
        waiting[id] = nil
        guard let slot = table.slot(of: lead), let campaign = queues[table[slot].campaign]?.campaign, table[slot].state == .waiting else {
            return (nil, QueueDecision())
        }
        queues[campaign.id]!.taken(table[slot])
        let work = WorkID(order: lead, number: Int(table[slot].works) + 1)
        switch campaign.mode {
        case .progressive, .power:
            let decision = start(slot, by: id, work: work, at: now)
            return (view(slot, work), decision)
        case .manual, .preview:
            let unit = record(slot, .offered(id, work), at: now)
            if campaign.mode == .preview { offers[work] = now + campaign.previewLimit }
            return (view(slot, work), QueueDecision(units: [unit]))
        }
    }

    /// Preview and manual modes: the operator wants the call placed.
    package mutating func accept(
        _ work: WorkID, by id: OperatorID, at now: Instant
    ) -> (WorkView?, QueueDecision) {
        guard let slot = table.slot(of: work.order), table[slot].state == .offered(id, work) else {
            return (nil, QueueDecision())
        }
        offers[work] = nil
        let phone = table[slot].phones.next(afterAttempts: Int(table[slot].started))
        if let phone, livePhones[phone] != nil {
            return (nil, postpone(slot, .customerBusy, until: now + Self.customerBusyDelay, at: now))
        }
        let decision = start(slot, by: id, work: work, at: now)
        return (view(slot, work), decision)
    }

    /// The operator gives a piece of work back, or it is taken from him.
    ///
    /// - Returns: whether it was his and could be given back: a live call must end first.
    package mutating func giveBack(
        _ work: WorkID, of id: OperatorID, _ reason: ReturnReason, at now: Instant
    ) -> (Bool, QueueDecision) {
        guard let slot = table.slot(of: work.order), table[slot].state.work == work,
            table[slot].state.operator == id
        else { return (false, QueueDecision()) }
        switch table[slot].state {
        case .offered:
            // Who declined it shall not be shown it again at once.
            let dueAt = reason == .declined || reason == .expired ? now + .seconds(30) : now
            return (true, returned(slot, work, reason, dueAt: dueAt, at: now))
        case .afterCall:
            return (true, returned(slot, work, reason, dueAt: now, at: now))
        case .waiting, .dialling, .answered, .talking, .held, .duplicate, .finished:
            return (false, QueueDecision())
        }
    }

    private mutating func returned(
        _ slot: LeadTable.Slot, _ work: WorkID, _ reason: ReturnReason, dueAt: Instant, at now: Instant
    ) -> QueueDecision {
        offers[work] = nil
        let unit = record(slot, .returned(work, reason, dueAt: dueAt), at: now)
        place(slot, at: now)
        return QueueDecision(units: [unit]) + nudges(at: now)
    }

    /// Tells waiting operators that there is something for them: the one who knows the customer, then who waits longest.
    mutating func nudges(at now: Instant) -> QueueDecision {
        guard !waiting.isEmpty else { return QueueDecision() }
        var decision = dialAhead(at: now)
        var budget: [CampaignID: Int] = [:]
        for id in queues.keys where queues[id]!.campaign.mode != .power {
            budget[id] = queues[id]!.openCount(at: now, calendar)
        }
        var candidates = waiting.filter { candidate in
            candidate.value.nudgedAt.map { now >= $0 + Self.nudgeAgain } ?? true
        }.sorted { ($0.value.since, $0.key) < ($1.value.since, $1.key) }
        if let known = lastOperatorWaiting(at: now),
            let index = candidates.firstIndex(where: { $0.key == known })
        {
            candidates.insert(candidates.remove(at: index), at: 0)
        }
        for (id, operatorWaiting) in candidates {
            let open = operatorWaiting.campaigns.first { budget[$0, default: 0] > 0 }
            guard open != nil || hasPromise(for: id, operatorWaiting.campaigns, at: now) else { continue }
            if let open { budget[open]! -= 1 }
            waiting[id]!.nudgedAt = now
            decision.actions.append(.nudge(id))
        }
        return decision
    }

    /// Of the leads at the heads of the queues: the operator who talked to the customer before, if he waits.
    private mutating func lastOperatorWaiting(at now: Instant) -> OperatorID? {
        for id in queues.keys.sorted() {
            if let head = queues[id]!.best(for: nil, at: now, table, calendar),
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
        campaigns.contains { campaign in
            guard let head = queues[campaign]?.promised[id]?.head(table) else { return false }
            return head.at <= now && queues[campaign]!.isOpen(table[head.slot].zone, at: now, calendar)
        }
    }

    private mutating func best(
        for id: OperatorID, _ campaigns: [CampaignID], at now: Instant
    ) -> CampaignQueue.Ready? {
        var best: CampaignQueue.Ready?
        for campaign in campaigns where queues[campaign] != nil {
            if queues[campaign]!.campaign.mode == .power { continue }
            if let head = queues[campaign]!.best(for: id, at: now, table, calendar),
                best.map({ head.key < $0.key }) ?? true
            {
                best = head
            }
        }
        return best
    }

    private func bid(on entry: CampaignQueue.Ready) -> Bid {
        let lead = table[entry.slot]
        return Bid(
            lead: lead.id, shop: shop.id, campaign: lead.campaign,
            priorityClass: entry.key.shownClass, isNew: lead.isNew, moment: entry.key.moment,
            weight: shop.weight)
    }

    mutating func dropHold(of id: OperatorID, at now: Instant) -> QueueDecision {
        guard let hold = holds.removeValue(forKey: id) else { return QueueDecision() }
        if let slot = table.slot(of: hold.lead) { place(slot, at: now) }
        return QueueDecision()
    }

    /// Why the lead at the head can't be dialled after all; it is put elsewhere then.
    mutating func obstacle(_ slot: LeadTable.Slot, at now: Instant) -> QueueDecision? {
        if let held = holdForDoNotCall(slot, at: now) { return held }
        let lead = table[slot]
        guard let phone = lead.phones.next(afterAttempts: Int(lead.started)) else {
            return finish(slot, .cancelled, by: "no number", at: now)
        }
        guard livePhones[phone] != nil else { return nil }
        return postpone(slot, .customerBusy, until: now + Self.customerBusyDelay, at: now)
    }

    mutating func postpone(
        _ slot: LeadTable.Slot, _ reason: DelayReason, until: Instant, at now: Instant
    ) -> QueueDecision {
        leave(slot)
        let unit = record(slot, .postponed(reason, dueAt: until), at: now)
        place(slot, at: now)
        return QueueDecision(units: [unit])
    }

    func view(_ slot: LeadTable.Slot, _ work: WorkID) -> WorkView {
        let lead = table[slot]
        let campaign = queues[lead.campaign]?.campaign
        return WorkView(
            id: work, shop: shop.id, campaign: lead.campaign, script: campaign?.script,
            mode: campaign?.mode ?? .progressive,
            phone: lead.state.openAttempt.flatMap { openCalls[$0]?.attempt.phone }
                ?? lead.phones.next(afterAttempts: Int(lead.started)),
            attempt: lead.state.openAttempt, attempts: Int(lead.started),
            lastOutcome: lead.lastOutcome, callback: lead.callback, offerUntil: offers[work])
    }

    /// The work that the operator has in hand, as the queue sees it; nil where he has none here.
    package func work(of id: OperatorID, _ work: WorkID) -> (view: WorkView, state: LeadState)? {
        guard let slot = table.slot(of: work.order), table[slot].state.work == work,
            table[slot].state.operator == id
        else { return nil }
        return (view(slot, work), table[slot].state)
    }
}
