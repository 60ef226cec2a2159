import HeapModule

/// Why an order is not being dialled now, and why an operator is given nothing: from the queue's own state.
extension DialQueue {
    /// - Returns: nil where the lead is not live: `Explanation(of:)` tells of those.
    package mutating func explanation(of id: OrderID, at now: Instant) -> Explanation? {
        guard let slot = table.slot(of: id) else { return nil }
        let lead = table[slot]
        guard lead.state == .waiting else { return Explanation(ofBusy: lead) }
        guard let campaign = queues.campaign(lead.campaign) else {
            return Explanation(
                code: "no_campaign", since: lead.since, until: nil,
                text: .noCampaign(lead.campaign))
        }
        if campaign.isPaused {
            return Explanation(code: "paused", since: nil, until: nil, text: .paused(campaign.id))
        }
        let local = calendar.rules(shop.timeZone)
        if table.place(of: slot) == .delayed {
            return explanation(ofDelayed: lead, campaign, local, at: now)
        }
        if case .closed(let until) = queues[lead.campaign].windowState(lead.zone, at: now, calendar) {
            return Explanation(
                code: "calling_window", since: nil, until: until,
                text: .callingWindow(lead.zone, campaign.window, until, local))
        }
        if table.place(of: slot) == .held, let hold = holds.first(where: { $0.value.lead == id }) {
            return Explanation(
                code: "operator", since: lead.since, until: hold.value.until,
                text: .heldFor(hold.key))
        }
        let ahead = self.ahead(of: slot, campaign, at: now)
        return Explanation(
            code: "operator",
            since: max(lead.since, campaign.due(lead, in: calendar.rules(lead.zone)).at),
            until: lead.isNew ? lead.deadline : nil,
            text: .turn(
                ahead: ahead, waiting: waiting.values.count { $0.campaigns.contains(campaign.id) },
                campaign))
    }

    private mutating func explanation(
        ofDelayed lead: Lead, _ campaign: Campaign, _ local: TimeZoneRules, at now: Instant
    ) -> Explanation {
        let zone = calendar.rules(lead.zone)
        let (due, reason) = campaign.due(lead, in: zone)
        if let promise = campaign.promise(of: lead, in: zone), now >= promise.from {
            return Explanation(
                code: "promised_operator", since: promise.from, until: promise.until,
                text: .promised(promise.promiser, promise.until, local))
        }
        // Its time has come, and it is one at which nobody may be called.
        if now >= due, case .closed(let until) = queues[lead.campaign].windowState(lead.zone, at: now, calendar) {
            return Explanation(
                code: "calling_window", since: nil, until: until,
                text: .callingWindow(lead.zone, campaign.window, until, local))
        }
        switch reason {
        case .callback:
            return Explanation(
                code: "callback", since: lead.since, until: due, text: .callback(due, local))
        case .dailyCap:
            return Explanation(
                code: "daily_cap", since: lead.since, until: due,
                text: .dailyCap(campaign.attempts.perDay, due, local))
        case .customerBusy:
            return Explanation(
                code: "customer_busy", since: lead.since, until: due, text: .customerBusy(due, local))
        case .personCap:
            return Explanation(
                code: "person_cap", since: lead.since, until: due,
                text: .personCap(shop.callsPerPersonPerDay, due, local))
        case .doNotCall:
            return Explanation(
                code: "do_not_call", since: lead.since, until: due, text: .doNotCall(until: due, local))
        case .retry where lead.isOwed:
            return Explanation(
                code: "abandoned_callback", since: lead.since, until: due, text: .abandonedCallback(due, local))
        case .retry, .returned, nil:
            return Explanation(
                code: "retry_delay", since: lead.since, until: due,
                text: .retry(lead.lastOutcome, due, local))
        }
    }

    private func ahead(of slot: LeadTable.Slot, _ campaign: Campaign, at now: Instant) -> Int {
        let own = campaign.priority(of: table[slot], in: calendar.rules(table[slot].zone))
        return queues[campaign.id].zones.reduce(0) { $0 + $1.ahead(of: own, table) }
    }

    /// Why an operator who waits is given nothing, campaign by campaign.
    package mutating func idleness(
        of id: OperatorID, campaigns: [CampaignID], at now: Instant
    ) -> [Explanation] {
        let local = calendar.rules(shop.timeZone)
        return campaigns.filter { queues.has($0) }.map { campaign in
            let status = self.status(at: now).first { $0.campaign == campaign }!
            let next = queues[campaign].nextDelayed(table)?.at
            if status.isPaused {
                return Explanation(code: "paused", since: nil, until: nil, text: .paused(campaign))
            }
            if status.ready.reduce(0, +) > 0, waiting[id] != nil, isKeptForInbound(campaigns) {
                return Explanation(
                    code: "inbound_reserve", since: waiting[id]?.since, until: nil, text: .inboundReserve(campaign))
            }
            if status.ready.reduce(0, +) > 0, waiting[id] != nil, unmannedCount(of: campaign) > 0 {
                return Explanation(
                    code: "dialling_ahead", since: waiting[id]?.since, until: nil,
                    text: .diallingAhead(campaign, unmannedCount(of: campaign)))
            }
            if status.ready.reduce(0, +) > 0 {
                return Explanation(
                    code: "being_offered", since: nil, until: nil,
                    text: .beingOffered(campaign, status.ready.reduce(0, +)))
            }
            if status.outsideWindow > 0 {
                let opening = queues[campaign].nextOpening(at: now, calendar)
                return Explanation(
                    code: "calling_window", since: nil, until: opening,
                    text: .allOutsideWindow(campaign, status.outsideWindow, opening, local))
            }
            if status.delayed > 0 {
                return Explanation(
                    code: "all_delayed", since: nil, until: next,
                    text: .allDelayed(campaign, status.delayed, next, local))
            }
            return Explanation(
                code: "no_leads", since: nil, until: nil, text: .noLeads(campaign))
        }
    }
}

extension CampaignQueue.Zone {
    /// Leads of the zone that come before this key.
    fileprivate func ahead(of key: PriorityKey, _ table: LeadTable) -> Int {
        [leads, callbacks, owed].reduce(0) { sum, heap in
            sum + heap.unordered.count { $0.key < key && table.stamp(of: $0.slot) == $0.stamp }
        }
    }
}

extension CampaignQueue {
    /// The first opening of a zone that has leads; nil where all are open.
    fileprivate mutating func nextOpening(at now: Instant, _ calendar: BusinessCalendar) -> Instant? {
        var next: Instant?
        for index in zones.indices where zones[index].count > 0 {
            guard case .closed(let until) = windowState(ofZoneAt: index, at: now, calendar) else { continue }
            next = min(next ?? until, until)
        }
        return next
    }
}

extension Explanation {
    /// Of a lead that is not waiting in the queue: in hand, held, a duplicate, or finished.
    package init(ofBusy lead: Lead) {
        self.init(code: lead.state.word, since: lead.since, until: nil, text: .state(lead.state))
    }
}
