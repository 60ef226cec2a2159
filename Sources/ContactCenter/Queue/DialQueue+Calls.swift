/// Calls from their start to their end, and the results that follow.
extension DialQueue {
    /// Starts an attempt: it is written first, and placed only when the store has taken it.
    mutating func start(
        _ slot: LeadTable.Slot, by id: OperatorID?, work: WorkID?, at now: Instant
    ) -> QueueDecision {
        leave(slot)
        let before = table[slot]
        guard let campaign = queues[before.campaign]?.campaign,
            let phone = before.phones.next(afterAttempts: Int(before.started))
        else { return QueueDecision() }
        let attemptID = AttemptID(order: before.id, number: Int(before.started) + 1)
        let zone = calendar.rules(before.zone)
        let today = zone.date(at: now)
        let isLate = before.isNew && now > before.deadline
        let attempt = Attempt(
            id: attemptID, shop: shop.id, campaign: campaign.id, phone: phone, operator: id,
            work: work, startedAt: now, isLate: isLate)
        let dayStart = zone.instant(of: today, TimeOfDay(hour: 0, minute: 0)!)
        let unit = record(
            slot, .attemptStarted(attemptID, phone, id, work, day: today, isLate: isLate), at: now,
            [.attemptStarted(attempt, personCap: shop.callsPerPersonPerDay, dayStart: dayStart)])
        openCalls[attemptID] = OpenCall(attempt: attempt, before: before)
        livePhones[phone] = attemptID
        let call = CallOrder(
            attempt: attemptID, shop: shop.id, campaign: campaign.id, phone: phone, operator: id,
            ringLimit: campaign.ringLimit, detectsMachines: campaign.detectsMachines)
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
        livePhones[call.attempt.phone] = nil
        table[slot] = before
        inHand.remove(slot)
        guard refusal == .personCapReached else {
            return postpone(slot, .customerBusy, until: now + Self.customerBusyDelay, at: now)
        }
        let zone = calendar.rules(before.zone)
        let tomorrow =
            queues[before.campaign]?.campaign.window.opening(after: zone.date(at: now), in: zone)
            ?? now + .days(1)
        return postpone(slot, .personCap, until: tomorrow, at: now)
    }

    /// The telephone reports.
    package mutating func report(
        _ event: CallEvent, of id: AttemptID, at now: Instant
    ) -> QueueDecision {
        guard openCalls[id] != nil else { return QueueDecision() }
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
        guard let slot = table.slot(of: id.order), table[slot].state.openAttempt == id else {
            return QueueDecision(units: [ChangeUnit([.attemptChanged(openCalls[id]!.attempt)])])
        }
        if let operatorID = openCalls[id]!.attempt.operator, let work = openCalls[id]!.attempt.work {
            openCalls[id]!.attempt.connectedAt = now
            let unit = record(
                slot, .customerAnswered(id), at: now, [.attemptChanged(openCalls[id]!.attempt)])
            return QueueDecision(
                units: [unit], actions: [.tell(operatorID, work, .talking(id))])
        }
        let unit = record(
            slot, .customerAnswered(id), at: now, [.attemptChanged(openCalls[id]!.attempt)])
        let patience = queues[table[slot].campaign]?.campaign.abandonAfter ?? .seconds(2)
        openCalls[id]!.abandonAt = now + patience
        return QueueDecision(units: [unit]) + askOperator(id, slot, at: now)
    }

    /// Power mode: asks the operator who waits longest to take an answered call.
    mutating func askOperator(
        _ id: AttemptID, _ slot: LeadTable.Slot, at now: Instant
    ) -> QueueDecision {
        let campaign = table[slot].campaign
        let known = table[slot].lastOperator
        let candidate = waiting.filter { $0.value.campaigns.contains(campaign) }
            .min { ($0.key != known ? 1 : 0, $0.value.since, $0.key) < ($1.key != known ? 1 : 0, $1.value.since, $1.key) }
        guard let candidate else { return QueueDecision() }
        waiting[candidate.key] = nil
        let work = WorkID(order: id.order, number: Int(table[slot].works) + 1)
        openCalls[id]!.asked = (candidate.key, work)
        return QueueDecision(actions: [.reserve(candidate.key, view(slot, work))])
    }

    /// Power mode: the operator who was asked answers.
    package mutating func reserved(
        _ work: WorkID, _ operatorID: OperatorID, accepted: Bool, at now: Instant
    ) -> QueueDecision {
        let asked = openCalls.first { $0.value.asked?.work == work && $0.value.asked?.id == operatorID }
        guard let (id, _) = asked, let slot = table.slot(of: id.order),
            table[slot].state == .answered(id)
        else {
            // The customer has gone meanwhile.
            return accepted
                ? QueueDecision(actions: [.tell(operatorID, work, .over(.outcome(.abandoned)))])
                : QueueDecision()
        }
        openCalls[id]!.asked = nil
        guard accepted else { return askOperator(id, slot, at: now) }
        openCalls[id]!.abandonAt = nil
        openCalls[id]!.attempt.operator = operatorID
        openCalls[id]!.attempt.work = work
        openCalls[id]!.attempt.connectedAt = now
        let unit = record(
            slot, .connected(id, operatorID, work), at: now,
            [.attemptChanged(openCalls[id]!.attempt)])
        return QueueDecision(
            units: [unit],
            actions: [.connect(id, operatorID), .tell(operatorID, work, .talking(id))])
    }

    /// Ends an attempt. What becomes of the lead depends on how far the call came.
    mutating func end(
        _ id: AttemptID, _ reported: Outcome, cause: String, at now: Instant
    ) -> QueueDecision {
        guard var call = openCalls.removeValue(forKey: id) else { return QueueDecision() }
        if livePhones[call.attempt.phone] == id { livePhones[call.attempt.phone] = nil }
        let outcome = honest(reported, of: call.attempt)
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
    private func honest(_ reported: Outcome, of attempt: Attempt) -> Outcome {
        if attempt.connectedAt != nil { return reported == .dropped ? .dropped : .answered }
        if attempt.answeredAt != nil, reported == .answered { return .abandoned }
        return reported == .answered ? .failed : reported
    }

    private mutating func unreached(
        _ slot: LeadTable.Slot, _ attempt: Attempt, _ outcome: Outcome, _ cause: String, at now: Instant
    ) -> QueueDecision {
        let lead = table[slot]
        let next =
            queues[lead.campaign]?.campaign.next(
                for: lead, after: outcome, on: attempt.phone, at: now, in: calendar.rules(lead.zone))
            ?? .wait(until: now + .minutes(30), .retry)
        let event = LeadEvent.attemptEnded(attempt.id, attempt.phone, outcome, cause: cause, next: next)
        var unit = record(slot, event, at: now, [.attemptChanged(attempt)])
        var actions: [QueueAction] = []
        if let id = lead.state.operator, let work = lead.state.work {
            actions.append(.tell(id, work, .over(.outcome(outcome))))
        }
        if case .finish = next {
            unit = withDelivery(unit, of: table[slot], .ended, event, at: now)
            actions.append(.deliver)
            table.remove(slot)
        } else {
            place(slot, at: now)
        }
        return QueueDecision(units: [unit], actions: actions) + nudges(at: now)
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
        case .afterCall(let open, id, work):
            attempt = open
            afterCall = now - lead.since
        case .talking(let open, id, work):
            attempt = open
            afterCall = .zero
            actions.append(.hangUp(open))
        case .waiting, .offered, .dialling, .answered, .talking, .afterCall, .held, .duplicate,
            .finished:
            return (false, QueueDecision())
        }
        let number = lead.phones.dialled(inAttempt: attempt.number)
        let next =
            queues[lead.campaign]?.campaign.next(for: lead, after: result, on: number, at: now)
            ?? .finish(.result(result.disposition))
        let event = LeadEvent.resultFixed(work, id, result, number: number, next: next)
        let fixed = FixedResult(
            work: work, shop: shop.id, campaign: lead.campaign, attempt: attempt, operator: id,
            result: result, fixedAt: now, afterCall: afterCall)
        var unit = record(slot, event, at: now, [.resultFixed(fixed), .draftDropped(work)])
        unit = withDelivery(unit, of: table[slot], .result, event, at: now)
        if case .finish = next { table.remove(slot) } else { place(slot, at: now) }
        return (true, QueueDecision(units: [unit], actions: actions + [.deliver]) + nudges(at: now))
    }

    /// After a start: what the telephone servers say of the attempts that have no end.
    ///
    /// Nobody is dialled again blindly: a call that is gone ends as failed and waits its delay; a conversation that is gone
    /// leaves its operator the result to write; a call that lives goes on.
    package mutating func recover(
        _ attempts: [Attempt], _ states: [AttemptID: ChannelState], at now: Instant
    ) -> QueueDecision {
        var decision = QueueDecision()
        for attempt in attempts {
            openCalls[attempt.id] = OpenCall(attempt: attempt)
            livePhones[attempt.phone] = attempt.id
            switch states[attempt.id] ?? .gone {
            case .gone:
                let outcome: Outcome = attempt.connectedAt == nil ? .failed : .dropped
                decision = decision + end(attempt.id, outcome, cause: "lost at a restart", at: now)
            case .up where attempt.answeredAt == nil:
                decision = decision + answered(attempt.id, at: now)
            case .up, .ringing:
                break
            }
        }
        return decision
    }

    /// The operators who have a lead of this shop in hand: each must be asked whether he is there.
    package var operatorsInHand: [OperatorID] {
        Set(inHand.compactMap { table[$0].state.operator }).sorted()
    }
}

extension LeadPhones {
    /// The number that this attempt went to, where no number has turned bad since.
    func dialled(inAttempt number: Int) -> PhoneNumber? {
        next(afterAttempts: number - 1)
    }
}
