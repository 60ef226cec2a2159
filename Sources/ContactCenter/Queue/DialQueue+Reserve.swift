/// Operators who are kept free for inbound calls: `InboundReserve` says how many.
extension DialQueue {
    /// Keeps so many operators free for calls to an inbound campaign of the shop; 0 for none.
    package mutating func keepFree(
        _ count: Int, for inbound: CampaignID, at now: Instant
    ) -> QueueDecision {
        guard inboundReserve[inbound, default: 0] != count else { return QueueDecision() }
        inboundReserve[inbound] = count > 0 ? count : nil
        replanAhead()
        return nudges(at: now)
    }

    /// Whether an operator with these campaigns is one of the last who are free for an inbound campaign.
    ///
    /// He has registered as waiting already.
    func isKeptForInbound(_ campaigns: [CampaignID]) -> Bool {
        guard !inboundReserve.isEmpty else { return false }
        return inboundReserve.contains { inbound, count in
            campaigns.contains(inbound)
                && waiting.values.count { $0.campaigns.contains(inbound) } <= count
        }
    }

    /// Of the operators who wait for an outbound campaign, those who are kept for inbound calls.
    func reserve(of id: CampaignID) -> Int {
        guard !inboundReserve.isEmpty else { return 0 }
        return inboundReserve.reduce(0) { sum, entry in
            let serveBoth = waiting.values.count { $0.campaigns.contains(id) && $0.campaigns.contains(entry.key) }
            return sum + min(entry.value, serveBoth)
        }
    }
}
