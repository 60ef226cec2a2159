/// What a queue does with calls whose telephone was not heard: those that an earlier process left, and those that nothing is
/// said of for long.
extension DialQueue {
    /// After a start: what the telephone servers say of the attempts that have no end.
    ///
    /// Nobody is dialled again blindly: a call that is gone ends as failed and waits its delay; a conversation that is gone
    /// leaves its operator the result to write; a call that ended meanwhile ends as it did; a call that lives goes on, and
    /// one that nobody wants any more is ended.
    package mutating func recover(
        _ attempts: [Attempt], _ states: [AttemptID: ChannelState], at now: Instant
    ) -> QueueDecision {
        var decision = QueueDecision()
        for attempt in attempts {
            openCalls[attempt.id] = OpenCall(attempt: attempt, heardAt: now)
            if attempt.operator == nil { unmanned.insert(attempt.id) }
            livePhones[attempt.phone] = attempt.id
            let channel = states[attempt.id] ?? .gone
            switch channel {
            case .ended, .gone:
                decision += catchUp(with: channel, of: attempt.id, gone: "lost at a restart", at: now)
                continue
            case .ringing, .up:
                break
            }
            guard let slot = table.slot(of: attempt.id.order), table[slot].state.openAttempt == attempt.id else {
                decision.actions.append(.hangUp(attempt.id))
                continue
            }
            switch table[slot].state {
            case .dialling:
                decision += catchUp(with: channel, of: attempt.id, gone: "", at: now)
            case .answered:
                decision += awaitOperator(attempt.id, slot, at: now)
            case .waiting, .offered, .talking, .afterCall, .held, .duplicate, .finished:
                break
            }
        }
        return decision
    }

    package var hasOpenCalls: Bool { !openCalls.isEmpty }

    package func isOpen(_ id: AttemptID) -> Bool { openCalls[id] != nil }

    /// Calls of which the telephone has said nothing since this moment, without those that are on their way to the store.
    package func silentCalls(since moment: Instant) -> [AttemptID] {
        openCalls.values.filter { $0.before == nil && $0.heardAt <= moment }.map(\.attempt.id).sorted()
    }

    /// What the servers say of calls that were silent for long. News that was lost counts as if it came now.
    package mutating func hear(_ states: [AttemptID: ChannelState], at now: Instant) -> QueueDecision {
        var decision = QueueDecision()
        for (id, channel) in states.sorted(by: { $0.key < $1.key }) where openCalls[id] != nil {
            openCalls[id]!.heardAt = now
            decision += catchUp(with: channel, of: id, gone: "its end was not reported", at: now)
        }
        return decision
    }

    /// - Parameter gone: the cause of an end that nobody can tell the true one of.
    private mutating func catchUp(
        with channel: ChannelState, of id: AttemptID, gone: String, at now: Instant
    ) -> QueueDecision {
        switch channel {
        case .ringing:
            return QueueDecision()
        case .up(let since):
            return pickedUp(id, at: since, now)
        case .ended(let outcome, let cause, let answeredAt):
            let answer = answeredAt.map { pickedUp(id, at: $0, now) } ?? QueueDecision()
            return answer + report(.ended(outcome, cause: cause), of: id, at: now)
        case .gone:
            let outcome: Outcome = openCalls[id]?.attempt.connectedAt == nil ? .failed : .dropped
            return end(id, outcome, cause: gone, at: now)
        }
    }

    /// The customer picked up earlier than it is heard now.
    private mutating func pickedUp(_ id: AttemptID, at moment: Instant, _ now: Instant) -> QueueDecision {
        guard let attempt = openCalls[id]?.attempt, attempt.answeredAt == nil else { return QueueDecision() }
        let decision = report(.answered, of: id, at: now)
        // The attempt is written again with its end: with the true moment.
        let answeredAt = min(max(moment, attempt.startedAt), now)
        openCalls[id]?.attempt.answeredAt = answeredAt
        if openCalls[id]?.attempt.connectedAt != nil { openCalls[id]?.attempt.connectedAt = answeredAt }
        return decision
    }
}
