extension Lead {
    /// The lead after one more event.
    ///
    /// - Precondition: the event fits the state; an event that does not is our own bug.
    package mutating func apply(_ event: LeadEvent, at now: Instant) {
        revision += 1
        switch event {
        case .received(let verdict, let deadline):
            self.deadline = deadline
            switch verdict {
            case .queued: enter(.waiting, now)
            case .duplicate(let twin, let reason): enter(.duplicate(of: twin, reason), now)
            case .held(let reason): enter(.held(reason), now)
            }
        case .released(_, let deadline):
            self.deadline = deadline
            wait(until: now, nil, now)
        case .held(let reason):
            enter(.held(reason), now)
        case .cancelled:
            enter(.finished(.cancelled), now)
        case .exhausted:
            enter(.finished(.exhausted), now)
        case .offered(let id, let work):
            works = Int16(clamping: work.number)
            enter(.offered(id, work), now)
        case .returned(_, let why, let dueAt):
            // A promise outlives an operator who vanished, not one who said no.
            wait(until: dueAt, delay == .callback && why != .declined ? .callback : .returned, now)
        case .attemptStarted(let attempt, _, let id, let work, let day, _):
            begin(attempt, on: day)
            if let work { works = Int16(clamping: work.number) }
            enter(.dialling(attempt, id, work), now)
        case .customerAnswered(let attempt):
            answered(attempt, now)
        case .connected(let attempt, let id, let work):
            works = Int16(clamping: work.number)
            lastOperator = id
            enter(.talking(attempt, id, work), now)
        case .attemptEnded(_, let number, let outcome, _, let next):
            end(number, outcome, next, now)
        case .callEnded(let attempt, _):
            callEnded(attempt, now)
        case .resultFixed(_, _, let result, let number, let next):
            fix(result, number, next, now)
        case .postponed(let reason, let dueAt):
            wait(until: dueAt, reason, now)
        case .callbackAsked(let callback):
            self.callback = callback
            wait(until: callback.at, .callback, now)
        case .replanned(let campaign, let deadline):
            self.campaign = campaign
            self.deadline = deadline
        }
    }

    private mutating func enter(_ state: LeadState, _ now: Instant) {
        self.state = state
        since = now
    }

    private mutating func wait(until dueAt: Instant, _ reason: DelayReason?, _ now: Instant) {
        self.dueAt = dueAt
        delay = reason
        enter(.waiting, now)
    }

    private mutating func begin(_ attempt: AttemptID, on day: CivilDate) {
        started = Int16(clamping: attempt.number)
        attempts += 1
        attemptsToday = day == attemptDay ? attemptsToday + 1 : 1
        attemptDay = day
    }

    private mutating func answered(_ attempt: AttemptID, _ now: Instant) {
        if case .dialling(_, let id?, let work?) = state {
            lastOperator = id
            enter(.talking(attempt, id, work), now)
        } else {
            enter(.answered(attempt), now)
        }
    }

    private mutating func end(
        _ number: PhoneNumber, _ outcome: Outcome, _ next: LeadNext, _ now: Instant
    ) {
        lastOutcome = outcome
        if !outcome.usesAttempt {
            attempts -= 1
            attemptsToday -= 1
        }
        if outcome == .invalid { phones.markBad(number) }
        go(next, now)
    }

    private mutating func callEnded(_ attempt: AttemptID, _ now: Instant) {
        guard case .talking(_, let id, let work) = state else {
            preconditionFailure("a conversation ended in state \(state.word)")
        }
        lastOutcome = .answered
        enter(.afterCall(attempt, id, work), now)
    }

    private mutating func fix(
        _ result: WorkResult, _ number: PhoneNumber?, _ next: LeadNext, _ now: Instant
    ) {
        lastOutcome = .answered
        callback = result.callback
        if result.disposition == .wrongNumber, let number { phones.markBad(number) }
        go(next, now)
    }

    private mutating func go(_ next: LeadNext, _ now: Instant) {
        switch next {
        case .wait(let until, let reason): wait(until: until, reason, now)
        case .finish(let end): enter(.finished(end), now)
        }
    }
}
