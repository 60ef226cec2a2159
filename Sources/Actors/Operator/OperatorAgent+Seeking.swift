import Cluster
import ContactCenter

/// How a free operator gets work: he asks the schedulers for their best leads, and claims one; or he is asked himself.
extension OperatorAgent {
    /// A shop whose shard is on its way to another worker does not hold up the others' work for longer.
    private static let bidLimit = Duration.seconds(2)

    var campaignsByShop: [(shop: ShopID, campaigns: [CampaignID])] {
        let settings = services.settings.snapshot
        guard let profile = settings.operators[id] else { return [] }
        return Dictionary(grouping: settings.campaigns(for: profile), by: \.shop)
            .map { ($0.key, $0.value.map(\.id)) }
            .sorted { $0.0 < $1.0 }
    }

    var shops: [ShopID] { campaignsByShop.map(\.shop) }

    /// Asks every scheduler for its best lead and claims the best of them; with none, waits registered at all.
    func seek() async throws {
        mustSeek = true
        guard !isSeeking else { return }
        guard desk.isFree else {
            // Whoever called him thinks that he waits.
            if !isClaiming { withdraw(from: shops, but: nil) }
            return
        }
        isSeeking = true
        soughtAt = context.clock.now
        defer { isSeeking = false }
        while mustSeek, desk.isFree {
            mustSeek = false
            let bids = await bids()
            guard desk.isFree else {
                withdraw(from: shops, but: nil)
                return
            }
            guard let best = share.choose(bids, at: context.clock.now) else { continue }
            withdraw(from: shops, but: best.shop)
            try await claim(best, among: bids)
        }
    }

    /// What each scheduler has for him, by shop; all are asked at once.
    private func bids() async -> [Bid] {
        let asked = campaignsByShop
        return await withTaskGroup(of: (Int, Bid?).self) { group in
            for (index, (shop, campaigns)) in asked.enumerated() {
                // At once, so that the questions leave in the order of the shops: a virtual world goes the same way each time.
                group.addImmediateTask { [context, id] in
                    // A scheduler that is away has no lead to offer; it nudges when it is back.
                    let bid = try? await context.system.ask(
                        .dialScheduler(shop), RequestBid(operator: id, campaigns: campaigns), within: Self.bidLimit,
                        from: context)
                    return (index, bid)
                }
            }
            var bids = [Bid?](repeating: nil, count: asked.count)
            for await (index, bid) in group { bids[index] = bid }
            return bids.compactMap(\.self)
        }
    }

    func withdraw(from shops: [ShopID], but kept: ShopID?) {
        for shop in shops where shop != kept {
            context.system.tell(.dialScheduler(shop), WithdrawOperator(operator: id))
        }
    }

    private func claim(_ bid: Bid, among bids: [Bid]) async throws {
        desk.claim()
        isClaiming = true
        let work: WorkView?
        do {
            work = try await context.system.ask(
                .dialScheduler(bid.shop), ClaimLead(lead: bid.lead, operator: id), from: context)
        } catch {
            // Whether it was claimed is not known: the scheduler tells, when it is back, whose it is.
            work = nil
        }
        isClaiming = false
        guard let work else {
            early = []
            mustSeek = true
            try await step { $0.claimFailed(at: $1) }
            return
        }
        share.taken(bid, among: bids)
        try await take(work)
    }

    private func take(_ work: WorkView) async throws {
        try await step { $0.take(work, at: $1) }
        let waiting = early.filter { $0.work == work.id }
        early = []
        for message in waiting { try await progressed(message) }
    }

    func reserve(_ work: WorkView) async throws {
        let isAccepted = desk.isFree
        let answer = AnswerReservation(work: work.id, operator: id, isAccepted: isAccepted)
        if isAccepted {
            try await take(work)
            withdraw(from: shops, but: work.shop)
        }
        context.system.tell(.dialScheduler(work.shop), answer)
    }
}
