/// What a queue does with the calls that an earlier process left.
extension DialQueue {
    /// After a start: what the telephone servers say of the attempts that have no end.
    ///
    /// Nobody is dialled again blindly: a call that is gone ends as failed and waits its delay; a conversation that is gone
    /// leaves its operator the result to write; a call that lives goes on, and one that nobody wants any more is ended.
    package mutating func recover(
        _ attempts: [Attempt], _ states: [AttemptID: ChannelState], at now: Instant
    ) -> QueueDecision {
        var decision = QueueDecision()
        for attempt in attempts {
            openCalls[attempt.id] = OpenCall(attempt: attempt)
            if attempt.operator == nil { unmanned.insert(attempt.id) }
            livePhones[attempt.phone] = attempt.id
            let channel = states[attempt.id] ?? .gone
            guard channel != .gone else {
                let outcome: Outcome = attempt.connectedAt == nil ? .failed : .dropped
                decision += end(attempt.id, outcome, cause: "lost at a restart", at: now)
                continue
            }
            guard let slot = table.slot(of: attempt.id.order), table[slot].state.openAttempt == attempt.id else {
                decision.actions.append(.hangUp(attempt.id))
                continue
            }
            switch table[slot].state {
            case .dialling where channel != .ringing:
                decision += report(.answered, of: attempt.id, at: now)
            case .answered:
                decision += awaitOperator(attempt.id, slot, at: now)
            case .waiting, .offered, .dialling, .talking, .afterCall, .held, .duplicate, .finished:
                break
            }
        }
        return decision
    }
}
