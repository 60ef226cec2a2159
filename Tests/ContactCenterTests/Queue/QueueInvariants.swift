import HeapModule
import Testing

@testable import ContactCenter

/// What must hold of a queue after every command.
extension Floor {
    mutating func check() {
        checkPlaces()
        checkCounts()
        checkRows()
        checkCalls()
        checkReach()
    }

    /// `#expect` keeps a record of what it finds true: too dear for millions of checks.
    private func hold(
        _ isTrue: Bool, _ comment: @autoclosure () -> String, at location: SourceLocation = #_sourceLocation
    ) {
        if !isTrue { Issue.record("\(comment())", sourceLocation: location) }
    }

    /// A waiting lead is in one place; any other is in somebody's hand.
    private func checkPlaces() {
        let held = queue.holds.values.filter { queue.table.stamp(of: $0.slot) == $0.stamp }
        for slot in queue.table.allSlots {
            let lead = queue.table[slot]
            let place = queue.table.place(of: slot)
            hold(queue.inHand.contains(slot) == (lead.state != .waiting), "\(lead.state) \(note)")
            hold(held.count { $0.slot == slot } == (place == .held ? 1 : 0), "\(note)")
            if lead.state != .waiting {
                hold(place == .nowhere, "\(note)")
            } else {
                hold((place == .nowhere) == !queue.queues.has(lead.campaign), "\(place) \(note)")
            }
        }
    }

    /// The counters are what a recount gives, and each ready or delayed lead has one entry that holds.
    private func checkCounts() {
        var ready: [CampaignID: [ZoneID: [Int]]] = [:]
        var delayed: [CampaignID: Int] = [:]
        for slot in queue.table.allSlots {
            let lead = queue.table[slot]
            switch queue.table.place(of: slot) {
            case .ready(let shownClass):
                ready[lead.campaign, default: [:]][lead.zone, default: [0, 0, 0, 0]][Int(shownClass)] += 1
            case .delayed: delayed[lead.campaign, default: 0] += 1
            case .nowhere, .held: break
            }
        }
        for id in queue.queues.ids {
            let campaign = queue.queues[id]
            hold(campaign.delayedCount == delayed[id, default: 0], "\(note)")
            for zone in campaign.zones {
                let counts = ready[id]?[zone.id] ?? [0, 0, 0, 0]
                hold(zone.counts == counts, "\(note)")
                let entries = [zone.leads, zone.callbacks, zone.owed].reduce(0) { sum, heap in
                    sum + heap.unordered.count { queue.table.stamp(of: $0.slot) == $0.stamp }
                }
                hold(entries == counts.reduce(0, +), "\(note)")
            }
        }
    }

    /// No lead is lost, and the store has each as the queue has it.
    private func checkRows() {
        for (id, row) in rows {
            hold(queue.lead(id) == (row.state.isLive ? row : nil), "\(note)")
        }
        hold(queue.count == rows.values.count { $0.state.isLive }, "\(note)")
    }

    /// One call to a phone, one piece of work to an operator, and every open attempt is known.
    private func checkCalls() {
        let open = attempts.values.filter { $0.endedAt == nil }
        hold(Set(open.map(\.phone)).count == open.count, "two calls to one customer \(note)")
        hold(Set(open.map(\.id)) == Set(queue.openCalls.keys), "\(note)")
        for attempt in open {
            hold(queue.livePhones[attempt.phone] == attempt.id, "\(note)")
            hold(
                queue.unmanned.contains(attempt.id) == (queue.openCalls[attempt.id]?.attempt.operator == nil), "\(note)"
            )
        }
        hold(queue.livePhones.count == open.count && queue.unmanned.count <= open.count, "\(note)")
        for row in rows.values {
            if let attempt = row.state.openAttempt { hold(queue.openCalls[attempt] != nil, "\(note)") }
        }
        let busy = rows.values.compactMap(\.state.operator)
        hold(Set(busy).count == busy.count, "two works in one hand \(note)")
    }

    /// Every lead can say what it waits for, and what waits for a time is waited for.
    private mutating func checkReach() {
        let wake = queue.nextWake(after: now)
        for slot in queue.table.allSlots {
            let lead = queue.table[slot]
            let explanation = queue.explanation(of: lead.id, at: now)
            hold(explanation?.code.isEmpty == false && explanation?.text.byLanguage.count == 3, "\(note)")
            guard lead.state == .waiting, let campaign = queue.queues.campaign(lead.campaign) else { continue }
            switch queue.table.place(of: slot) {
            case .nowhere: break
            case .held: hold(wake != nil, "\(note)")
            case .delayed:
                let zone = queue.calendar.rules(lead.zone)
                let until = campaign.promise(of: lead, in: zone)?.until ?? campaign.due(lead, in: zone).at
                hold(wake.map { $0 <= max(until, now) } == true, "\(note)")
            case .ready:
                let isAwaited = queue.waiting.values.contains { $0.campaigns.contains(campaign.id) }
                guard isAwaited, !campaign.isPaused else { continue }
                let opening = campaign.window.nextOpen(at: now, in: queue.calendar.rules(lead.zone))
                hold(wake.map { $0 <= max(opening, now + .seconds(1)) } == true, "\(note)")
            }
        }
    }
}
