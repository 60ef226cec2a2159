/// Offers that their operators do not know of.
extension DialQueue {
    /// The operator asks for a lead, so he has none in hand: an offer of his went astray with the answer to his claim, and goes back.
    ///
    /// Without this, an offer without a limit would be nobody's until the scheduler starts anew.
    mutating func takeBackOffer(of id: OperatorID, at now: Instant) -> QueueDecision {
        guard let work = offered.removeValue(forKey: id), let slot = table.slot(of: work.order),
            table[slot].state == .offered(id, work)
        else { return QueueDecision() }
        var (_, decision) = giveBack(work, of: id, .superseded, at: now)
        // Where he has it after all, his question was late, and his screen must not go on showing it.
        decision.actions.append(.tell(id, work, .over(.postponed(.customerBusy))))
        return decision
    }

    /// Keeps in mind whom the lead is offered to.
    mutating func noteOffer(_ slot: LeadTable.Slot) {
        if case .offered(let id, let work) = table[slot].state { offered[id] = work }
    }
}
