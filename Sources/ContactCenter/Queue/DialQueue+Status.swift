import HeapModule

/// What people ask of the queue.
extension DialQueue {
    /// Each campaign's queue, by id.
    package mutating func status(at now: Instant) -> [QueueStatus] {
        var byCampaign: [CampaignID: QueueStatus] = [:]
        for id in queues.ids {
            byCampaign[id] = status(of: id, at: now)
        }
        for slot in inHand {
            let lead = table[slot]
            switch lead.state {
            case .offered: byCampaign[lead.campaign]?.offered += 1
            case .dialling, .answered: byCampaign[lead.campaign]?.dialling += 1
            case .talking: byCampaign[lead.campaign]?.talking += 1
            case .afterCall: byCampaign[lead.campaign]?.afterCall += 1
            case .waiting, .held, .duplicate, .finished: break
            }
        }
        return byCampaign.values.sorted { $0.campaign < $1.campaign }
    }

    private mutating func status(of id: CampaignID, at now: Instant) -> QueueStatus {
        let campaign = queues[id].campaign
        var status = QueueStatus(
            shop: shop.id, campaign: id, mode: campaign.mode, isPaused: campaign.isPaused)
        status.delayed = queues[id].delayedCount
        status.pacing = pacing(of: id, at: now)
        status.waitingOperators = waiting.values.count { $0.campaigns.contains(id) }
        for index in queues[id].zones.indices {
            guard queues[id].isOpen(zoneAt: index, at: now, calendar) else {
                status.outsideWindow += queues[id].zones[index].count
                continue
            }
            for (shownClass, count) in queues[id].zones[index].counts.enumerated() {
                status.ready[shownClass] += count
            }
            if let head = queues[id].firstLead(ofZoneAt: index, table), table[head.slot].isNew {
                let deadline = table[head.slot].deadline
                let since = deadline - campaign.firstDialWithin
                status.oldestNew = min(status.oldestNew ?? since, since)
                status.nearestDeadline = min(status.nearestDeadline ?? deadline, deadline)
                if deadline < now { status.overdue += overdue(inZoneAt: index, of: id, at: now) }
            }
        }
        return status
    }

    /// Looks at every entry: only where the first of them is overdue.
    private func overdue(inZoneAt index: Int, of id: CampaignID, at now: Instant) -> Int {
        queues[id].zones[index].leads.unordered.count { entry in
            entry.key.rank == 1 && entry.key.moment < now && table.stamp(of: entry.slot) == entry.stamp
        }
    }
}
