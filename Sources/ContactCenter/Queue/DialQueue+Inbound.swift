/// Customers who call by themselves. They are given to operators like those who answered a call of ours.
extension DialQueue {
    /// A caller with an open order is to hear an operator: an attempt of his lead that he has begun himself.
    ///
    /// The menu decides how long he waits. `report` with `ended` takes him back: an attempt that nobody was connected to is
    /// abandoned then, and he is called again first.
    /// - Parameter patience: after so long he is let go, should nothing be heard of him.
    /// - Returns: nil where somebody has the lead in hand, or it is not live.
    package mutating func takeIn(
        _ order: OrderID, from phone: PhoneNumber, patience: Duration, at now: Instant
    ) -> (AttemptID?, QueueDecision) {
        guard let slot = table.slot(of: order), table[slot].state == .waiting, livePhones[phone] == nil else {
            return (nil, QueueDecision())
        }
        leave(slot)
        let before = table[slot]
        let id = AttemptID(order: order, number: Int(before.started) + 1)
        let zone = calendar.rules(before.zone)
        let today = zone.date(at: now)
        let attempt = Attempt(
            id: id, shop: shop.id, campaign: before.campaign, phone: phone, operator: nil, work: nil,
            startedAt: now, answeredAt: now)
        let dayStart = zone.instant(of: today, TimeOfDay(hour: 0, minute: 0)!)
        // He calls us: no limit of calls to him is used up by it.
        var unit = record(
            slot, .attemptStarted(id, phone, nil, nil, day: today, isLate: false), at: now,
            [.attemptStarted(attempt, personCap: .max, dayStart: dayStart)])
        unit.changes += record(slot, .customerAnswered(id), at: now).changes
        openCalls[id] = OpenCall(attempt: attempt, heardAt: now, before: before, isInbound: true)
        unmanned.insert(id)
        livePhones[phone] = id
        return (id, QueueDecision(units: [unit]) + awaitOperator(id, slot, patience: patience, at: now))
    }

    /// The customer asked to be called back, or was missed: his open order is called as an agreed callback.
    ///
    /// - Returns: whether it waits: what somebody has in hand is left to him.
    package mutating func askForCallback(
        _ order: OrderID, at moment: Instant, now: Instant
    ) -> (Bool, QueueDecision) {
        guard let slot = table.slot(of: order), table[slot].state == .waiting else { return (false, QueueDecision()) }
        leave(slot)
        let unit = record(slot, .callbackAsked(Callback(at: moment, to: nil)), at: now)
        place(slot, at: now)
        return (true, QueueDecision(units: [unit]) + nudges(at: now))
    }
}
