/// What time alone changes.
extension DialQueue {
    /// Lets everything happen whose moment has come.
    package mutating func wake(at now: Instant) -> QueueDecision {
        var decision = QueueDecision()
        for (id, hold) in holds.sorted(by: { $0.key < $1.key }) where now >= hold.until {
            decision += dropHold(of: id, at: now)
        }
        for (work, until) in offers.sorted(by: { $0.key < $1.key }) where now >= until {
            decision += expire(work, at: now)
        }
        for id in unmanned.sorted() {
            guard let abandonAt = openCalls[id]?.abandonAt, now >= abandonAt else { continue }
            decision += abandon(id, at: now)
        }
        for id in queues.ids {
            while let head = queues[id].nextDelayed(table), head.at <= now {
                place(head.slot, at: now)
            }
        }
        decision += nudges(at: now)
        return decision
    }

    private mutating func expire(_ work: WorkID, at now: Instant) -> QueueDecision {
        offers[work] = nil
        guard let slot = table.slot(of: work.order), case .offered(let id, work) = table[slot].state
        else { return QueueDecision() }
        var (_, decision) = giveBack(work, of: id, .expired, at: now)
        decision.actions.append(.tell(id, work, .over(.postponed(.returned))))
        return decision
    }

    /// When `wake` has something to do next; nil where only a command can change anything.
    package mutating func nextWake(after now: Instant) -> Instant? {
        var next = Instant.distantFuture
        for hold in holds.values { next = min(next, hold.until) }
        for until in offers.values { next = min(next, until) }
        for id in unmanned { next = min(next, openCalls[id]?.abandonAt ?? .distantFuture) }
        for id in queues.ids {
            if let head = queues[id].nextDelayed(table) { next = min(next, head.at) }
            next = min(next, nextOffer(of: id, after: now))
            if let plan = nextPlan(of: id, after: now) { next = min(next, plan) }
        }
        return next == .distantFuture ? nil : max(next, now)
    }

    /// When a campaign may next have something for the operators who wait for it.
    private mutating func nextOffer(of id: CampaignID, after now: Instant) -> Instant {
        var next = Instant.distantFuture
        guard !queues[id].campaign.isPaused,
            waiting.values.contains(where: { $0.campaigns.contains(id) })
        else { return next }
        for index in queues[id].zones.indices where queues[id].zones[index].count > 0 {
            switch queues[id].windowState(ofZoneAt: index, at: now, calendar) {
            case .closed(let until): next = min(next, until)
            // A lead and an operator are both there: a nudge may have been lost.
            case .open: next = min(next, now + Self.nudgeAgain)
            }
        }
        guard queues[id].hasPromises else { return next }
        for (promiser, operatorWaiting) in waiting where operatorWaiting.campaigns.contains(id) {
            if let promise = queues[id].nextPromise(of: promiser, after: now, table) {
                next = min(next, promise)
            } else if queues[id].hasPromise(of: promiser, at: now, table, calendar) {
                next = min(next, now + Self.nudgeAgain)
            }
        }
        return next
    }
}
