import HeapModule

/// What people ask of the queue.
extension DialQueue {
    /// Each campaign's queue, by id.
    package mutating func status(at now: Instant) -> [QueueStatus] {
        var byCampaign: [CampaignID: QueueStatus] = [:]
        for id in queues.keys {
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
        let campaign = queues[id]!.campaign
        var status = QueueStatus(
            shop: shop.id, campaign: id, mode: campaign.mode, isPaused: campaign.isPaused)
        status.delayed = queues[id]!.delayedCount
        status.waitingOperators = waiting.values.count { $0.campaigns.contains(id) }
        for zone in queues[id]!.zones.keys {
            guard queues[id]!.isOpen(zone, at: now, calendar) else {
                status.outsideWindow += queues[id]!.zones[zone]!.count
                continue
            }
            for (index, count) in queues[id]!.zones[zone]!.counts.enumerated() {
                status.ready[index] += count
            }
            if let head = queues[id]!.zones[zone]!.leads.head(table), table[head.slot].isNew {
                let lead = table[head.slot]
                let since = lead.deadline - campaign.firstDialWithin
                status.oldestNew = min(status.oldestNew ?? since, since)
                status.nearestDeadline = min(status.nearestDeadline ?? lead.deadline, lead.deadline)
            }
            guard status.nearestDeadline.map({ $0 < now }) ?? false else { continue }
            status.overdue += queues[id]!.zones[zone]!.leads.unordered.count { entry in
                entry.key.rank == 1 && entry.key.moment < now
                    && table.stamp(of: entry.slot) == entry.stamp
            }
        }
        return status
    }
}
