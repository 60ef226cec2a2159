/// Calls that are started ahead of operators: by a fixed ratio in power mode, by what the pacer finds in predictive mode.
///
/// Where a campaign starts none, its operators are given leads one by one, as in progressive mode: each of them has a call of
/// his own then, and nobody can be abandoned.
extension DialQueue {
    /// Starts the calls that may run ahead of operators now.
    mutating func dialAhead(at now: Instant) -> QueueDecision {
        var decision = QueueDecision()
        for id in queues.ids where queues[id].campaign.mode.dialsAhead {
            var calls = callsAhead(of: id, at: now)
            while calls > 0, let head = queues[id].best(for: nil, at: now, table, calendar) {
                if let obstacle = obstacle(head.slot, at: now) {
                    decision += obstacle
                    continue
                }
                queues[id].taken(table[head.slot])
                decision += start(head.slot, by: nil, work: nil, at: now)
                calls -= 1
            }
        }
        return decision
    }

    private mutating func callsAhead(of id: CampaignID, at now: Instant) -> Int {
        guard queues[id].campaign.mode == .predictive else {
            let free = Double(waitingCount(for: id) - reserve(of: id))
            return Int(max(free, 0) * queues[id].campaign.powerRatio) - unmannedCount(of: id)
        }
        guard let pacer = pacers[id], now >= pacer.planAt else { return 0 }
        pacers[id]!.planAt = now + Pacer.lookAgain
        lookForReturned(to: id, at: now)
        return plan(of: id, at: now).calls
    }

    func plan(of id: CampaignID, at now: Instant) -> PacingPlan {
        guard let pacer = pacers[id] else { return PacingPlan() }
        return pacer.plan(situation(of: id, at: now), at: now)
    }

    private func situation(of id: CampaignID, at now: Instant) -> PacingSituation {
        var situation = PacingSituation(reserve: reserve(of: id), patience: queues[id].campaign.abandonAfter)
        for call in unmanned {
            guard let call = openCalls[call], call.attempt.campaign == id else { continue }
            if call.attempt.answeredAt == nil {
                situation.ringing.append(now - call.attempt.startedAt)
            } else if call.abandonAt != nil, call.asked == nil {
                situation.onTheLine += 1
            }
        }
        for waiting in waiting.values where waiting.campaigns.contains(id) {
            let others = waiting.campaigns.count { queues.has($0) && queues[$0].campaign.mode.dialsAhead }
            situation.free.append(1 / Double(max(others, 1)))
        }
        situation.team = situation.free.count
        for slot in inHand where table[slot].campaign == id {
            guard table[slot].state.operator != nil else { continue }
            situation.team += 1
            switch table[slot].state {
            case .talking: situation.talking.append(now - table[slot].since)
            case .afterCall: situation.afterCall.append(now - table[slot].since)
            case .waiting, .offered, .dialling, .answered, .held, .duplicate, .finished: break
            }
        }
        return situation
    }

    /// Of the campaigns that he may serve, those that keep a free operator for the calls they dial ahead.
    mutating func campaignsThatKeep(_ campaigns: [CampaignID], at now: Instant) -> [CampaignID] {
        campaigns.filter { id in
            guard queues.has(id), queues[id].campaign.mode.dialsAhead else { return false }
            pacers[id]?.planAt = now
            let calls = pacers[id] == nil ? callsAhead(of: id, at: now) : plan(of: id, at: now).calls
            return calls > 0 || unmannedCount(of: id) >= waitingCount(for: id)
        }
    }

    /// Leads that operators who wait should ask for.
    mutating func claimableCount(of id: CampaignID, at now: Instant) -> Int {
        guard queues[id].campaign.mode.dialsAhead else { return queues[id].openCount(at: now, calendar) }
        let spare = waitingCount(for: id) - unmannedCount(of: id)
        let owed = queues[id].owedCount(at: now, table, calendar)
        return spare > 0 ? max(owed, min(spare, queues[id].openCount(at: now, calendar))) : owed
    }

    private func waitingCount(for id: CampaignID) -> Int {
        waiting.values.count { $0.campaigns.contains(id) }
    }

    func unmannedCount(of id: CampaignID) -> Int {
        unmanned.count { openCalls[$0]?.attempt.campaign == id }
    }

    /// When a predictive campaign's floor is looked at again; nil where nothing changes by itself.
    mutating func nextPlan(of id: CampaignID, after now: Instant) -> Instant? {
        guard let pacer = pacers[id], !inHand.isEmpty, queues[id].openCount(at: now, calendar) > 0 else { return nil }
        return max(pacer.planAt, now + .milliseconds(1))
    }

    // Learning

    /// Something changed that may let a call more be started.
    mutating func replanAhead() {
        for id in pacers.keys { pacers[id]!.planAt = .distantPast }
    }

    mutating func learnAnswer(of attempt: Attempt, at now: Instant) {
        pacers[attempt.campaign]?.noteAnswer(
            after: now - attempt.startedAt, isAhead: attempt.operator == nil, at: now)
    }

    mutating func learnEnd(of call: OpenCall, _ outcome: Outcome, at now: Instant) {
        guard pacers[call.attempt.campaign] != nil, !call.isInbound else { return }
        pacers[call.attempt.campaign]!.planAt = .distantPast
        if call.attempt.answeredAt == nil {
            pacers[call.attempt.campaign]!.noteLoss(after: now - call.attempt.startedAt)
        } else if outcome == .abandoned, !call.isAbandoned {
            pacers[call.attempt.campaign]!.noteAbandoned(at: now)
        }
    }

    private mutating func lookForReturned(to id: CampaignID, at now: Instant) {
        let busy = Set(inHand.compactMap { table[$0].state.operator })
        let asked = Set(unmanned.compactMap { openCalls[$0]?.asked?.id })
        let waiting = waiting
        pacers[id]!.lookForReturned(at: now) { operatorID in
            waiting[operatorID]?.campaigns.contains(id) ?? (busy.contains(operatorID) || asked.contains(operatorID))
        }
    }

    /// Predictive campaigns have a pacer; what one has learned stays while only its other settings change.
    mutating func setPacers() {
        let old = pacers
        pacers = [:]
        for campaign in queues.campaigns where campaign.mode == .predictive {
            guard var pacer = old[campaign.id], pacer.policy.window == campaign.predictive.window else {
                pacers[campaign.id] = Pacer(campaign.predictive)
                continue
            }
            pacer.policy = campaign.predictive
            pacer.planAt = .distantPast
            pacers[campaign.id] = pacer
        }
    }

    /// How the campaign's calls run ahead of its operators; nil where it is not predictive.
    func pacing(of id: CampaignID, at now: Instant) -> PacingStatus? {
        guard let pacer = pacers[id] else { return nil }
        let plan = plan(of: id, at: now)
        let (answers, abandoned) = pacer.abandons.counts(at: now)
        return PacingStatus(
            fallback: plan.fallback, risk: plan.risk, ringing: unmannedCount(of: id), answers: answers,
            abandoned: abandoned, answerRate: pacer.ring.answerRate, timeToAnswer: pacer.ring.timeToAnswer,
            handleTime: pacer.handling.mean)
    }
}
