/// Calls from their start to their end, and the results that follow.
extension DialQueue {
    /// Starts an attempt: it is written first, and placed only when the store has taken it.
    mutating func start(
        _ slot: LeadTable.Slot, by id: OperatorID?, work: WorkID?, at now: Instant
    ) -> QueueDecision {
        leave(slot)
        let before = table[slot]
        guard queues.has(before.campaign), let phone = before.phones.next(afterAttempts: Int(before.started))
        else { return QueueDecision() }
        let attemptID = AttemptID(order: before.id, number: Int(before.started) + 1)
        let zone = calendar.rules(before.zone)
        let today = zone.date(at: now)
        let isLate = before.isNew && now > before.deadline
        let attempt = Attempt(
            id: attemptID, shop: shop.id, campaign: before.campaign, phone: phone, operator: id,
            work: work, startedAt: now, isLate: isLate)
        let dayStart = zone.instant(of: today, TimeOfDay(hour: 0, minute: 0)!)
        let unit = record(
            slot, .attemptStarted(attemptID, phone, id, work, day: today, isLate: isLate), at: now,
            [.attemptStarted(attempt, personCap: shop.callsPerPersonPerDay, dayStart: dayStart)])
        openCalls[attemptID] = OpenCall(attempt: attempt, heardAt: now, before: before)
        if id == nil { unmanned.insert(attemptID) }
        livePhones[phone] = attemptID
        let call = CallOrder(
            attempt: attemptID, shop: shop.id, campaign: before.campaign, phone: phone, operator: id,
            ringLimit: queues[before.campaign].campaign.ringLimit,
            detectsMachines: queues[before.campaign].campaign.detectsMachines)
        return QueueDecision(units: [unit], actions: [.place(call)])
    }

    /// The store took the attempt: it may be placed.
    package mutating func attemptWritten(_ id: AttemptID) {
        openCalls[id]?.before = nil
    }

    /// The store refused the attempt: nothing was written and nobody is dialled.
    package mutating func attemptRefused(
        _ id: AttemptID, _ refusal: Refusal, at now: Instant
    ) -> QueueDecision {
        guard let call = openCalls.removeValue(forKey: id), let before = call.before,
            let slot = table.slot(of: id.order)
        else { return QueueDecision() }
        unmanned.remove(id)
        if livePhones[call.attempt.phone] == id { livePhones[call.attempt.phone] = nil }
        table[slot] = before
        guard refusal == .personCapReached else {
            return postpone(slot, .customerBusy, until: now + Self.customerBusyDelay, at: now)
        }
        let zone = calendar.rules(before.zone)
        let tomorrow =
            queues.campaign(before.campaign)?.window.opening(after: zone.date(at: now), in: zone)
            ?? now + .days(1)
        return postpone(slot, .personCap, until: tomorrow, at: now)
    }

    /// The telephone reports.
    package mutating func report(
        _ event: CallEvent, of id: AttemptID, at now: Instant
    ) -> QueueDecision {
        guard openCalls[id] != nil else { return QueueDecision() }
        openCalls[id]!.heardAt = now
        switch event {
        case .ringing, .connected:
            return QueueDecision()
        case .answered:
            return answered(id, at: now)
        case .machineDetected:
            return end(id, .machine, cause: "machine", at: now) + QueueDecision(actions: [.hangUp(id)])
        case .ended(let outcome, let cause):
            return end(id, outcome, cause: cause, at: now)
        }
    }

    private mutating func answered(_ id: AttemptID, at now: Instant) -> QueueDecision {
        guard openCalls[id]!.attempt.answeredAt == nil else { return QueueDecision() }
        openCalls[id]!.attempt.answeredAt = now
        learnAnswer(of: openCalls[id]!.attempt, at: now)
        guard let slot = table.slot(of: id.order), table[slot].state.openAttempt == id else {
            // Its order was cancelled while the telephone rang.
            return QueueDecision(
                units: [ChangeUnit([.attemptChanged(openCalls[id]!.attempt)])], actions: [.hangUp(id)])
        }
        if let operatorID = openCalls[id]!.attempt.operator, let work = openCalls[id]!.attempt.work {
            openCalls[id]!.attempt.connectedAt = now
            pacers[openCalls[id]!.attempt.campaign]?.begin(work, at: now)
            let unit = record(
                slot, .customerAnswered(id), at: now, [.attemptChanged(openCalls[id]!.attempt)])
            return QueueDecision(
                units: [unit], actions: [.tell(operatorID, work, .talking(id))])
        }
        let unit = record(
            slot, .customerAnswered(id), at: now, [.attemptChanged(openCalls[id]!.attempt)])
        return QueueDecision(units: [unit]) + awaitOperator(id, slot, at: now)
    }

    /// Ends an attempt. What becomes of the lead depends on how far the call came.
    mutating func end(
        _ id: AttemptID, _ reported: Outcome, cause: String, at now: Instant
    ) -> QueueDecision {
        guard var call = openCalls.removeValue(forKey: id) else { return QueueDecision() }
        unmanned.remove(id)
        if livePhones[call.attempt.phone] == id { livePhones[call.attempt.phone] = nil }
        let outcome = honest(reported, of: call)
        learnEnd(of: call, outcome, at: now)
        call.attempt.endedAt = now
        call.attempt.outcome = outcome
        call.attempt.cause = cause
        guard let slot = table.slot(of: id.order), table[slot].state.openAttempt == id else {
            return QueueDecision(units: [ChangeUnit([.attemptChanged(call.attempt)])])
        }
        if case .talking(_, let operatorID, let work) = table[slot].state {
            let unit = record(
                slot, .callEnded(id, cause: cause), at: now, [.attemptChanged(call.attempt)])
            return QueueDecision(
                units: [unit], actions: [.tell(operatorID, work, .afterCall(id))])
        }
        return unreached(slot, call.attempt, outcome, cause, at: now)
    }

    /// An answer is a conversation only with an operator on the line.
    private func honest(_ reported: Outcome, of call: OpenCall) -> Outcome {
        if call.attempt.connectedAt != nil { return reported == .dropped ? .dropped : .answered }
        if call.isAbandoned || call.attempt.answeredAt != nil && reported == .answered { return .abandoned }
        return reported == .answered ? .failed : reported
    }

    private mutating func unreached(
        _ slot: LeadTable.Slot, _ attempt: Attempt, _ outcome: Outcome, _ cause: String, at now: Instant
    ) -> QueueDecision {
        let lead = table[slot]
        let next = policy(of: lead).next(
            for: lead, after: outcome, on: attempt.phone, at: now, in: calendar.rules(lead.zone))
        let event = LeadEvent.attemptEnded(attempt.id, attempt.phone, outcome, cause: cause, next: next)
        var unit = record(slot, event, at: now, [.attemptChanged(attempt)])
        var actions: [QueueAction] = []
        if let id = lead.state.operator, let work = lead.state.work {
            actions.append(.tell(id, work, .over(.outcome(outcome))))
        }
        if case .finish = next {
            unit = withDelivery(unit, of: table[slot], .ended, event, at: now)
            actions.append(.deliver)
            remove(slot)
        } else {
            place(slot, at: now)
        }
        return QueueDecision(units: [unit], actions: actions) + nudges(at: now)
    }
}
