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
        let id: ZoneID
        var leads = Heap<Ready>()
        /// Agreed callbacks apart, so that a morning's backlog can be interleaved with them.
        var callbacks = Heap<Ready>()
        /// Customers who were abandoned: never dialled ahead of operators again.
        var owed = Heap<Ready>()
        var counts = [0, 0, 0, 0]
        var window: CallingWindow.State?

        var count: Int { counts[0] + counts[1] + counts[2] + counts[3] }
    }

    var campaign: Campaign
    /// An array, because a loop over a dictionary's keys holds the dictionary: every heap changed in it would be copied.
    private(set) var zones: [Zone] = []
    private var zoneIndices: [ZoneID: Int] = [:]
    private var delayed = Heap<Delayed>()
    private(set) var delayedCount = 0
    /// Callbacks promised by an operator, which wait for him: by their time.
    private var promised: [OperatorID: Heap<Delayed>] = [:]
    /// Orders of the night taken since the last callback.
    private var drainedSinceCallback = 0

    /// Of a morning's backlog, orders taken for each callback that is due.
    static let drainPerCallback = 3

    init(_ campaign: Campaign) {
        self.campaign = campaign
    }

    private mutating func index(of zone: ZoneID) -> Int {
        if let index = zoneIndices[zone] { return index }
        zoneIndices[zone] = zones.count
        zones.append(Zone(id: zone))
        return zones.count - 1
    }

    // Windows

    /// The zone's window now; worked out anew only when the last answer has run out.
    mutating func windowState(
        _ zone: ZoneID, at now: Instant, _ calendar: BusinessCalendar
    ) -> CallingWindow.State {
        windowState(ofZoneAt: index(of: zone), at: now, calendar)
    }

    mutating func isOpen(_ zone: ZoneID, at now: Instant, _ calendar: BusinessCalendar) -> Bool {
        isOpen(zoneAt: index(of: zone), at: now, calendar)
    }

    /// Whether the campaign calls customers of this zone now.
    mutating func isDialling(_ zone: ZoneID, at now: Instant, _ calendar: BusinessCalendar) -> Bool {
        !campaign.isPaused && isOpen(zone, at: now, calendar)
    }

    mutating func isOpen(zoneAt index: Int, at now: Instant, _ calendar: BusinessCalendar) -> Bool {
        if case .open = windowState(ofZoneAt: index, at: now, calendar) { return true }
        return false
    }

    mutating func windowState(
        ofZoneAt index: Int, at now: Instant, _ calendar: BusinessCalendar
    ) -> CallingWindow.State {
        switch zones[index].window {
        case .open(let until) where now < until: return .open(until: until)
        case .closed(let until) where now < until: return .closed(until: until)
        case .open, .closed, nil: break
        }
        let state = campaign.window.state(at: now, in: calendar.rules(zones[index].id))
        zones[index].window = state
        return state
    }

    // Leads in and out

    /// Puts a waiting lead into the heap that fits it now.
    mutating func place(
        _ slot: LeadTable.Slot, in table: inout LeadTable, at now: Instant, _ calendar: BusinessCalendar
    ) {
        let lead = table[slot]
        let zone = calendar.rules(lead.zone)
        if let promise = campaign.promise(of: lead, in: zone), now < promise.until {
            keep(slot, table.move(slot, to: .delayed), for: promise)
            return
        }
        let due = campaign.due(lead, in: zone).at
        if due > now {
            delay(slot, table.move(slot, to: .delayed), until: due)
        } else {
            let key = campaign.priority(of: lead, in: zone)
            enter(lead, slot, table.move(slot, to: .ready(class: UInt8(key.shownClass - 1))), key: key)
        }
    }

    private mutating func enter(_ lead: Lead, _ slot: LeadTable.Slot, _ stamp: UInt32, key: PriorityKey) {
        let entry = Ready(key: key, slot: slot, stamp: stamp)
        let index = index(of: lead.zone)
        if lead.isOwed {
            zones[index].owed.insert(entry)
        } else if lead.callback != nil {
            zones[index].callbacks.insert(entry)
        } else {
            zones[index].leads.insert(entry)
        }
        zones[index].counts[key.shownClass - 1] += 1
    }

    private mutating func delay(_ slot: LeadTable.Slot, _ stamp: UInt32, until: Instant) {
        delayed.insert(Delayed(at: until, slot: slot, stamp: stamp))
        delayedCount += 1
    }

    private mutating func keep(_ slot: LeadTable.Slot, _ stamp: UInt32, for promise: Promise) {
        promised[promise.promiser, default: Heap()].insert(
            Delayed(at: promise.from, slot: slot, stamp: stamp))
        delay(slot, stamp, until: promise.until)
    }

    /// A lead leaves the heap that it is in; its entry becomes stale.
    mutating func leave(_ zone: ZoneID, _ place: LeadTable.Place) {
        switch place {
        case .nowhere, .held: break
        case .ready(let shownClass): zones[index(of: zone)].counts[Int(shownClass)] -= 1
        case .delayed: delayedCount -= 1
        }
    }

    /// The lead whose time comes next.
    mutating func nextDelayed(_ table: borrowing LeadTable) -> Delayed? { delayed.head(table) }

    // Choosing

    /// The best lead that may be dialled now: ahead of operators, or for this one.
    ///
    /// - Parameter isKept: the operator is kept for calls that are dialled ahead: he is given only what must not be, a
    ///   callback that he promised and a customer who was abandoned.
    mutating func best(
        for id: OperatorID?, isKept: Bool = false, at now: Instant, _ table: borrowing LeadTable,
        _ calendar: BusinessCalendar
    ) -> Ready? {
        guard !campaign.isPaused else { return nil }
        var lead: Ready?
        var callback: Ready?
        for index in zones.indices {
            guard zones[index].count > 0, isOpen(zoneAt: index, at: now, calendar) else { continue }
            if id != nil, let head = zones[index].owed.head(table), callback.map({ head < $0 }) ?? true {
                callback = head
            }
            if !isKept {
                if let head = zones[index].leads.head(table), lead.map({ head < $0 }) ?? true { lead = head }
                if let head = zones[index].callbacks.head(table), callback.map({ head < $0 }) ?? true {
                    callback = head
                }
            }
        }
        if let id, let own = promisedHead(id, at: now, table, calendar), callback.map({ own < $0 }) ?? true {
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
        for index in zones.indices where zones[index].count > 0 && isOpen(zoneAt: index, at: now, calendar) {
            count += zones[index].count
        }
        return count
    }

    /// Abandoned customers who may be called now, or a few more: for hints to operators.
    mutating func owedCount(at now: Instant, _ table: borrowing LeadTable, _ calendar: BusinessCalendar) -> Int {
        guard !campaign.isPaused else { return 0 }
        var count = 0
        for index in zones.indices where zones[index].owed.head(table) != nil {
            if isOpen(zoneAt: index, at: now, calendar) { count += zones[index].owed.count }
        }
        return count
    }

    // Promises

    /// Whether a callback that this operator promised can be dialled now.
    mutating func hasPromise(
        of id: OperatorID, at now: Instant, _ table: borrowing LeadTable, _ calendar: BusinessCalendar
    ) -> Bool {
        !promised.isEmpty && !campaign.isPaused && promisedHead(id, at: now, table, calendar) != nil
    }

    /// When the next callback that this operator promised comes, after `now`.
    mutating func nextPromise(
        of id: OperatorID, after now: Instant, _ table: borrowing LeadTable
    ) -> Instant? {
        guard let head = firstPromised(to: id, table), head.at > now else { return nil }
        return head.at
    }

    var hasPromises: Bool { !promised.isEmpty }

    /// His earliest promise; an operator without one is forgotten.
    private mutating func firstPromised(to id: OperatorID, _ table: borrowing LeadTable) -> Delayed? {
        guard !promised.isEmpty, promised[id] != nil else { return nil }
        if let head = promised[id]!.head(table) { return head }
        promised[id] = nil
        return nil
    }

    private mutating func promisedHead(
        _ id: OperatorID, at now: Instant, _ table: borrowing LeadTable, _ calendar: BusinessCalendar
    ) -> Ready? {
        guard let head = firstPromised(to: id, table), head.at <= now else { return nil }
        let zone = table[head.slot].zone
        guard isOpen(zone, at: now, calendar) else { return nil }
        let key = campaign.priority(of: table[head.slot], in: calendar.rules(zone))
        return Ready(key: key, slot: head.slot, stamp: head.stamp)
    }
}

extension CampaignQueue {
    /// The first entry of a zone's leads, callbacks left out: the oldest new order, where there is one.
    mutating func firstLead(ofZoneAt index: Int, _ table: borrowing LeadTable) -> Ready? {
        zones[index].leads.head(table)
    }
}

extension Heap<CampaignQueue.Ready> {
    /// The first entry that still holds; stale ones before it are dropped.
    mutating func head(_ table: borrowing LeadTable) -> Element? {
        while let first = min {
            if table.stamp(of: first.slot) == first.stamp { return first }
            removeMin()
        }
        return nil
    }
}

extension Heap<CampaignQueue.Delayed> {
    mutating func head(_ table: borrowing LeadTable) -> Element? {
        while let first = min {
            if table.stamp(of: first.slot) == first.stamp { return first }
            removeMin()
        }
        return nil
    }
}
