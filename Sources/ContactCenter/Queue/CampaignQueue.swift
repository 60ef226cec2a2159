import HeapModule

/// The heaps of one campaign. Leads are entered by slot and stamp; an entry whose stamp has passed is skipped.
struct CampaignQueue {
    struct Ready: Comparable {
        var key: PriorityKey
        var slot: LeadTable.Slot
        var stamp: UInt32

        static func < (left: Ready, right: Ready) -> Bool { left.key < right.key }
    }

    struct Delayed: Comparable {
        var at: Instant
        var slot: LeadTable.Slot
        var stamp: UInt32

        static func < (left: Delayed, right: Delayed) -> Bool {
            (left.at, left.slot) < (right.at, right.slot)
        }
    }

    /// Ready leads whose customers share a time zone, and so a window.
    struct Zone {
        var leads = Heap<Ready>()
        /// Agreed callbacks apart, so that a morning's backlog can be interleaved with them.
        var callbacks = Heap<Ready>()
        var counts = [0, 0, 0, 0]
        var window: CallingWindow.State?

        var count: Int { counts.reduce(0, +) }
    }

    var campaign: Campaign
    var zones: [ZoneID: Zone] = [:]
    var delayed = Heap<Delayed>()
    var delayedCount = 0
    /// Callbacks promised by an operator, which wait for him: by their time.
    var promised: [OperatorID: Heap<Delayed>] = [:]
    /// Orders of the night taken since the last callback.
    var drainedSinceCallback = 0

    /// Of a morning's backlog, orders taken for each callback that is due.
    static let drainPerCallback = 3

    init(_ campaign: Campaign) {
        self.campaign = campaign
    }

    /// The zone's window now; worked out anew only when the last answer has run out.
    mutating func isOpen(_ zone: ZoneID, at now: Instant, _ calendar: BusinessCalendar) -> Bool {
        if case .open(let until) = windowState(zone, at: now, calendar) { return now < until }
        return false
    }

    mutating func windowState(
        _ zone: ZoneID, at now: Instant, _ calendar: BusinessCalendar
    ) -> CallingWindow.State {
        switch zones[zone]?.window {
        case .open(let until) where now < until: return .open(until: until)
        case .closed(let until) where now < until: return .closed(until: until)
        default: break
        }
        let state = campaign.window.state(at: now, in: calendar.rules(zone))
        zones[zone, default: Zone()].window = state
        return state
    }

    mutating func enter(_ lead: Lead, _ slot: LeadTable.Slot, _ stamp: UInt32, key: PriorityKey) {
        let entry = Ready(key: key, slot: slot, stamp: stamp)
        if lead.callback != nil {
            zones[lead.zone, default: Zone()].callbacks.insert(entry)
        } else {
            zones[lead.zone, default: Zone()].leads.insert(entry)
        }
        zones[lead.zone]!.counts[key.shownClass - 1] += 1
    }

    /// The best lead that may be dialled now by anyone, or by this operator.
    mutating func best(
        for id: OperatorID?, at now: Instant, _ table: LeadTable, _ calendar: BusinessCalendar
    ) -> Ready? {
        guard !campaign.isPaused else { return nil }
        var lead: Ready?
        var callback: Ready?
        for zone in zones.keys {
            guard zones[zone]!.count > 0, isOpen(zone, at: now, calendar) else { continue }
            if let head = zones[zone]!.leads.head(table), lead.map({ head < $0 }) ?? true { lead = head }
            if let head = zones[zone]!.callbacks.head(table), callback.map({ head < $0 }) ?? true {
                callback = head
            }
        }
        if let id, let own = promisedHead(id, at: now, table, calendar),
            callback.map({ own < $0 }) ?? true
        {
            callback = own
        }
        guard let lead, let callback else { return lead ?? callback }
        if campaign.isCarriedOver(table[lead.slot]), drainedSinceCallback >= Self.drainPerCallback {
            return callback
        }
        return min(lead, callback)
    }

    /// Notes that a lead was taken, for the turns between a morning's backlog and its callbacks.
    mutating func taken(_ lead: Lead) {
        if lead.callback != nil {
            drainedSinceCallback = 0
        } else if campaign.isCarriedOver(lead) {
            drainedSinceCallback += 1
        }
    }

    /// Ready leads in zones whose window is open.
    mutating func openCount(at now: Instant, _ calendar: BusinessCalendar) -> Int {
        guard !campaign.isPaused else { return 0 }
        var count = 0
        for zone in zones.keys where isOpen(zone, at: now, calendar) { count += zones[zone]!.count }
        return count
    }

    private mutating func promisedHead(
        _ id: OperatorID, at now: Instant, _ table: LeadTable, _ calendar: BusinessCalendar
    ) -> Ready? {
        guard let head = promised[id]?.head(table), head.at <= now else { return nil }
        let lead = table[head.slot]
        guard isOpen(lead.zone, at: now, calendar) else { return nil }
        return Ready(key: campaign.priority(of: lead), slot: head.slot, stamp: head.stamp)
    }
}

extension Heap<CampaignQueue.Ready> {
    /// The first entry that still holds; stale ones before it are dropped.
    mutating func head(_ table: LeadTable) -> Element? {
        while let first = min {
            if table.stamp(of: first.slot) == first.stamp { return first }
            removeMin()
        }
        return nil
    }
}

extension Heap<CampaignQueue.Delayed> {
    mutating func head(_ table: LeadTable) -> Element? {
        while let first = min {
            if table.stamp(of: first.slot) == first.stamp { return first }
            removeMin()
        }
        return nil
    }
}
