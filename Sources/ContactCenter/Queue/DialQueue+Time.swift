/// What time alone changes.
extension DialQueue {
    /// Lets everything happen whose moment has come.
    package mutating func wake(at now: Instant) -> QueueDecision {
        var decision = QueueDecision()
        for (id, hold) in holds.sorted(by: { $0.key < $1.key }) where now >= hold.until {
            decision = decision + dropHold(of: id, at: now)
        }
        for (work, until) in offers.sorted(by: { $0.key < $1.key }) where now >= until {
            decision = decision + expire(work, at: now)
        }
        for (id, call) in openCalls.sorted(by: { $0.key < $1.key }) {
            guard let abandonAt = call.abandonAt, now >= abandonAt else { continue }
            decision = decision + end(id, .abandoned, cause: "no operator", at: now)
            decision.actions.append(.hangUp(id))
        }
        for id in queues.keys.sorted() {
            while let head = queues[id]!.delayed.head(table), head.at <= now {
                place(head.slot, at: now)
            }
        }
        return decision + nudges(at: now)
    }

    private mutating func expire(_ work: WorkID, at now: Instant) -> QueueDecision {
        offers[work] = nil
        guard let slot = table.slot(of: work.order), case .offered(let id, work) = table[slot].state
        else { return QueueDecision() }
        let (_, decision) = giveBack(work, of: id, .expired, at: now)
        return decision + QueueDecision(actions: [.tell(id, work, .over(.postponed(.returned)))])
    }

    /// When `wake` has something to do next; nil where only a command can change anything.
    package mutating func nextWake(after now: Instant) -> Instant? {
        var next = Instant.distantFuture
        for hold in holds.values { next = min(next, hold.until) }
        for until in offers.values { next = min(next, until) }
        for call in openCalls.values { next = min(next, call.abandonAt ?? .distantFuture) }
        for id in queues.keys {
            if let head = queues[id]!.delayed.head(table) { next = min(next, head.at) }
            guard waiting.values.contains(where: { $0.campaigns.contains(id) }) else { continue }
            for promiser in queues[id]!.promised.keys where waiting[promiser] != nil {
                if let head = queues[id]!.promised[promiser]!.head(table), head.at > now {
                    next = min(next, head.at)
                }
            }
            for zone in queues[id]!.zones.keys where queues[id]!.zones[zone]!.count > 0 {
                switch queues[id]!.windowState(zone, at: now, calendar) {
                case .closed(let until): next = min(next, until)
                // A lead and an operator are both there: a nudge may have been lost.
                case .open: next = min(next, now + Self.nudgeAgain)
                }
            }
        }
        return next == .distantFuture ? nil : max(next, now)
    }

    /// Power mode: starts calls ahead of the operators who wait, by the campaign's ratio.
    mutating func dialAhead(at now: Instant) -> QueueDecision {
        var decision = QueueDecision()
        for id in queues.keys.sorted() where queues[id]!.campaign.mode == .power {
            let campaign = queues[id]!.campaign
            let free = waiting.values.count { $0.campaigns.contains(id) }
            let ahead = openCalls.values.count {
                $0.attempt.campaign == id && $0.attempt.operator == nil
            }
            var wanted = Int((Double(free) * campaign.powerRatio).rounded(.down)) - ahead
            while wanted > 0, let head = queues[id]!.best(for: nil, at: now, table, calendar) {
                if let obstacle = obstacle(head.slot, at: now) {
                    decision = decision + obstacle
                    continue
                }
                queues[id]!.taken(table[head.slot])
                decision = decision + start(head.slot, by: nil, work: nil, at: now)
                wanted -= 1
            }
        }
        return decision
    }
}
