/// Customers on the line without an operator, who answered a call dialled ahead or called themselves: they are given to who is
/// free, or let go.
extension DialQueue {
    /// A customer has answered and is to hear an operator: within the campaign's patience, or he is let go.
    mutating func awaitOperator(
        _ id: AttemptID, _ slot: LeadTable.Slot, patience: Duration? = nil, at now: Instant
    ) -> QueueDecision {
        openCalls[id]!.abandonAt = now + (patience ?? policy(of: table[slot]).abandonAfter)
        return askOperator(id, slot, at: now)
    }

    /// Asks an operator to take an answered call: the one who knows the customer, else who waits longest.
    private mutating func askOperator(
        _ id: AttemptID, _ slot: LeadTable.Slot, at now: Instant
    ) -> QueueDecision {
        let campaign = table[slot].campaign
        let known = table[slot].lastOperator
        func turn(_ id: OperatorID, _ since: Instant) -> (Int, Instant, OperatorID) {
            (id == known ? 0 : 1, since, id)
        }
        let candidate = waiting.lazy.filter { $0.value.campaigns.contains(campaign) }
            .min { turn($0.key, $0.value.since) < turn($1.key, $1.value.since) }
        guard let candidate else { return QueueDecision() }
        waiting[candidate.key] = nil
        let work = WorkID(order: id.order, number: Int(table[slot].works) + 1)
        openCalls[id]!.asked = (candidate.key, work)
        return QueueDecision(actions: [.reserve(candidate.key, view(slot, work))])
    }

    /// Nobody came in time: he hears the campaign's message, where it has one, and is let go.
    ///
    /// With a message the attempt stays open until the telephone says that it ended, so that nobody else calls him meanwhile.
    mutating func abandon(_ id: AttemptID, at now: Instant) -> QueueDecision {
        guard let slot = table.slot(of: id.order), table[slot].state == .answered(id),
            let message = policy(of: table[slot]).abandonMessage
        else { return end(id, .abandoned, cause: "no operator", at: now) + QueueDecision(actions: [.hangUp(id)]) }
        openCalls[id]!.isAbandoned = true
        openCalls[id]!.abandonAt = nil
        openCalls[id]!.asked = nil
        pacers[table[slot].campaign]?.noteAbandoned(at: now)
        return QueueDecision(actions: [.dismiss(id, message)])
    }

    /// Gives customers who wait on the line to operators who became free meanwhile, the one nearest to giving up first.
    mutating func askForWaitingCustomers(at now: Instant) -> QueueDecision {
        guard !unmanned.isEmpty else { return QueueDecision() }
        var decision = QueueDecision()
        let customers = unmanned.compactMap { id -> (until: Instant, id: AttemptID)? in
            guard let call = openCalls[id], let until = call.abandonAt, call.asked == nil else { return nil }
            return (until, id)
        }
        for customer in customers.sorted(by: { ($0.until, $0.id) < ($1.until, $1.id) }) {
            guard let slot = table.slot(of: customer.id.order), table[slot].state == .answered(customer.id) else {
                continue
            }
            decision += askOperator(customer.id, slot, at: now)
        }
        return decision
    }

    /// The operator who was asked answers.
    package mutating func reserved(
        _ work: WorkID, _ operatorID: OperatorID, accepted: Bool, at now: Instant
    ) -> QueueDecision {
        let asked = unmanned.first { id in
            openCalls[id]?.asked.map { $0.work == work && $0.id == operatorID } ?? false
        }
        guard let id = asked, let slot = table.slot(of: id.order), table[slot].state == .answered(id) else {
            // The customer has gone meanwhile.
            return accepted
                ? QueueDecision(actions: [.tell(operatorID, work, .over(.outcome(.abandoned)))])
                : QueueDecision()
        }
        openCalls[id]!.asked = nil
        pacers[table[slot].campaign]?.noteAcceptance(accepted)
        guard accepted else {
            replanAhead()
            return askOperator(id, slot, at: now)
        }
        pacers[table[slot].campaign]?.begin(work, at: now)
        unmanned.remove(id)
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
}
