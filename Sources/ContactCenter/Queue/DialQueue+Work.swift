/// Work as its operator sees it.
extension DialQueue {
    func view(_ slot: LeadTable.Slot, _ work: WorkID) -> WorkView {
        let lead = table[slot]
        let isKnown = queues.has(lead.campaign)
        var phone = lead.phones.next(afterAttempts: Int(lead.started))
        if let attempt = lead.state.openAttempt, let call = openCalls[attempt] { phone = call.attempt.phone }
        return WorkView(
            id: work, shop: shop.id, campaign: lead.campaign,
            script: isKnown ? queues[lead.campaign].campaign.script : nil,
            mode: isKnown ? queues[lead.campaign].campaign.mode : .progressive,
            phone: phone,
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

    /// The lead's campaign. One that was removed while somebody had the lead in hand decides by the defaults.
    func policy(of lead: Lead) -> Campaign {
        if let campaign = queues.campaign(lead.campaign) { return campaign }
        return Campaign(id: lead.campaign, shop: shop.id, group: GroupID(lead.campaign.rawValue))
    }

    package var hasWorkInHand: Bool { !inHand.isEmpty }

    /// The work that operators have in hand, by operator: each must be asked whether he is there and knows of it.
    package var worksInHand: [(operator: OperatorID, work: WorkID)] {
        inHand.compactMap { slot in
            guard let id = table[slot].state.operator, let work = table[slot].state.work else { return nil }
            return (id, work)
        }.sorted { $0 < $1 }
    }

    /// The operator fixes the result of his work. During the call this ends the call too.
    ///
    /// - Returns: whether the work was his and open to a result.
    package mutating func fix(
        _ work: WorkID, by id: OperatorID, _ result: WorkResult, at now: Instant
    ) -> (Bool, QueueDecision) {
        guard let slot = table.slot(of: work.order) else { return (false, QueueDecision()) }
        let lead = table[slot]
        var actions: [QueueAction] = []
        let attempt: AttemptID
        let afterCall: Duration
        switch lead.state {
        case .afterCall(let ended, id, work):
            attempt = ended
            // The clock of the process before may have been ahead of this one's.
            afterCall = max(.zero, now - lead.since)
        case .talking(let current, id, work):
            attempt = current
            afterCall = .zero
            actions.append(.hangUp(current))
        case .waiting, .offered, .dialling, .answered, .talking, .afterCall, .held, .duplicate,
            .finished:
            return (false, QueueDecision())
        }
        let number = lead.phones.dialled(inAttempt: attempt.number)
        let next = policy(of: lead).next(
            for: lead, after: result, on: number, at: now, in: calendar.rules(lead.zone))
        let event = LeadEvent.resultFixed(work, id, result, number: number, next: next)
        let fixed = FixedResult(
            work: work, shop: shop.id, campaign: lead.campaign, attempt: attempt, operator: id,
            result: result, fixedAt: now, afterCall: afterCall)
        pacers[lead.campaign]?.finish(
            work, of: id, afterCall: lead.state.openAttempt == nil ? afterCall : nil, at: now)
        replanAhead()
        var unit = record(slot, event, at: now, [.resultFixed(fixed), .draftDropped(work)])
        unit = withDelivery(unit, of: table[slot], .result, event, at: now)
        if case .finish = next { remove(slot) } else { place(slot, at: now) }
        return (true, QueueDecision(units: [unit], actions: actions + [.deliver]) + nudges(at: now))
    }
}

extension LeadPhones {
    /// The number that this attempt went to, where no number has turned bad since.
    func dialled(inAttempt number: Int) -> PhoneNumber? {
        next(afterAttempts: number - 1)
    }
}
