/// What a campaign's policy makes of a lead.
extension Campaign {
    /// When a new order's first dial must start: `firstDialWithin` after it could first be dialled at all.
    package func deadline(submittedAt: Instant, in zone: TimeZoneRules) -> Instant {
        window.nextOpen(at: submittedAt, in: zone) + firstDialWithin
    }

    /// The lead was ordered while nobody may be called, and waits with others for the opening.
    package func isCarriedOver(_ lead: Lead) -> Bool {
        lead.isNew && lead.deadline > lead.submittedAt + firstDialWithin
    }

    /// When a waiting lead may be dialled by this policy, and what it waits for, whatever policy put it to wait.
    package func due(_ lead: Lead, in zone: TimeZoneRules) -> (at: Instant, reason: DelayReason?) {
        guard lead.delay == .retry || lead.delay == .dailyCap, let outcome = lead.lastOutcome else {
            return (lead.dueAt, lead.delay)
        }
        return retry(lead, after: outcome, at: lead.since, made: Int(lead.attemptsToday), in: zone)
    }

    /// The next try after an outcome: its delay, and not on a day whose tries are made.
    private func retry(
        _ lead: Lead, after outcome: Outcome, at moment: Instant, made: Int, in zone: TimeZoneRules
    ) -> (at: Instant, reason: DelayReason) {
        let delay =
            switch outcome {
            case .answered: attempts.noDecisionDelay
            // The other number, or none: there is nothing to wait for.
            case .invalid: Duration.zero
            default: attempts.delay(after: outcome)
            }
        let retry = moment + delay
        guard made >= attempts.perDay else { return (retry, .retry) }
        let morning = window.opening(after: lead.attemptDay, in: zone)
        return morning > retry ? (morning, .dailyCap) : (retry, .retry)
    }

    /// Who promised to call, and until when nobody else may: `callbackPatience` from the moment it can be dialled at all.
    ///
    /// Nil once the promised call was tried or declined.
    func promise(of lead: Lead, in zone: TimeZoneRules) -> Promise? {
        guard let promiser = lead.callback?.to else { return nil }
        switch lead.delay {
        case .callback, .customerBusy, .personCap, .doNotCall: break
        case .retry, .dailyCap, .returned, nil: return nil
        }
        let from = window.nextOpen(at: lead.dueAt, in: zone)
        return Promise(promiser: promiser, from: from, until: from + callbackPatience)
    }

    /// What becomes of a lead whose open attempt ended without a conversation.
    ///
    /// - Parameter lead: the lead while the attempt is open; the attempt is counted in it.
    package func next(
        for lead: Lead, after outcome: Outcome, on number: PhoneNumber, at now: Instant,
        in zone: TimeZoneRules
    ) -> LeadNext {
        var phones = lead.phones
        if outcome == .invalid { phones.markBad(number) }
        guard phones.next(afterAttempts: Int(lead.started)) != nil else {
            return .finish(.unreachable)
        }
        let made = Int(lead.attempts) - (outcome.usesAttempt ? 0 : 1)
        // Lines that are full for ever must end somewhere too.
        guard made < attempts.max, Int(lead.started) < attempts.max * 4 else {
            return .finish(.exhausted)
        }
        let today = Int(lead.attemptsToday) - (outcome.usesAttempt ? 0 : 1)
        let next = retry(lead, after: outcome, at: now, made: today, in: zone)
        return .wait(until: next.at, next.reason)
    }

    /// What becomes of a lead whose result was fixed.
    package func next(
        for lead: Lead, after result: WorkResult, on number: PhoneNumber?, at now: Instant,
        in zone: TimeZoneRules
    ) -> LeadNext {
        switch result.disposition {
        case .callback:
            return .wait(until: result.callback?.at ?? now + attempts.noDecisionDelay, .callback)
        case .noDecision where Int(lead.attempts) < attempts.max:
            let next = retry(lead, after: .answered, at: now, made: Int(lead.attemptsToday), in: zone)
            return .wait(until: next.at, next.reason)
        case .wrongNumber where Int(lead.attempts) < attempts.max:
            var phones = lead.phones
            if let number { phones.markBad(number) }
            guard phones.next(afterAttempts: Int(lead.started)) != nil else { return .finish(.result(.wrongNumber)) }
            // The other number at once, but not past the day's tries.
            let next = retry(lead, after: .invalid, at: now, made: Int(lead.attemptsToday), in: zone)
            return .wait(until: next.at, .returned)
        case .confirmed, .declined, .fake, .duplicate, .wrongNumber, .noDecision, .complaint, .question:
            return .finish(.result(result.disposition))
        }
    }

    /// The key by which a ready lead is chosen: the least is next.
    func priority(of lead: Lead, in zone: TimeZoneRules) -> PriorityKey {
        let due = due(lead, in: zone).at
        // Whoever was called and heard nobody comes before all others.
        if lead.isOwed { return PriorityKey(class: 0, moment: due, lead) }
        switch priorityVariant {
        case .one:
            if lead.isNew { return PriorityKey(class: 1, moment: lead.deadline, lead) }
            if lead.callback != nil { return PriorityKey(class: 3, moment: due, lead) }
            if lead.attempts <= 1 { return PriorityKey(class: 2, moment: due, lead) }
            return PriorityKey(class: 4, moment: due, lead)
        case .two:
            if lead.isNew { return PriorityKey(class: 1, moment: lead.deadline, lead) }
            let rank = UInt8(clamping: Int(max(lead.attempts, 1)) + 1)
            return PriorityKey(class: rank, moment: due, lead)
        }
    }
}

/// Priority class, then deadline or due time, then attempts, then arrival.
struct PriorityKey: Comparable, Sendable {
    /// 0, then 1, is the most urgent.
    let rank: UInt8
    let attempts: UInt8
    let moment: Instant
    let arrival: OrderID

    init(class rank: UInt8, moment: Instant, _ lead: Lead) {
        self.rank = rank
        self.moment = moment
        attempts = UInt8(clamping: lead.attempts)
        arrival = lead.id
    }

    /// The class as people see it, 1…4.
    var shownClass: Int { min(max(Int(rank), 1), 4) }

    static func < (left: PriorityKey, right: PriorityKey) -> Bool {
        (left.rank, left.moment, left.attempts, left.arrival)
            < (right.rank, right.moment, right.attempts, right.arrival)
    }
}
