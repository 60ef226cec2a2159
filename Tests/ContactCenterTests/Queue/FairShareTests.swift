import ContactCenter
import Testing

struct FairShareTests {
    private static let noon = Kyiv.at("12:00")

    private func bid(_ shop: String, weight: Int, deadlineIn minutes: Int = 60, isNew: Bool = true) -> Bid {
        Bid(
            lead: OrderID(rawValue: 1), shop: ShopID(shop), campaign: Sample.campaign,
            priorityClass: isNew ? 1 : 2, isNew: isNew, moment: Self.noon + .minutes(minutes), weight: weight)
    }

    @Test(arguments: [[1, 1], [1, 3], [5, 2, 1], [1000, 1], [7, 7, 7, 1]])
    func leadsAreSharedByWeightWithinOnePerCent(weights: [Int]) {
        var share = FairShare()
        var taken = weights.map { _ in 0 }
        let bids = weights.indices.map { bid("s\($0)", weight: weights[$0]) }
        for _ in 0..<10_000 {
            guard let best = share.choose(bids, at: Self.noon) else { return }
            share.taken(best, among: bids)
            taken[bids.firstIndex(of: best) ?? 0] += 1
        }
        let sum = weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            let due = Double(weight) / Double(sum) * 10_000
            #expect(abs(Double(taken[index]) - due) <= max(due * 0.01, 1), "\(taken)")
        }
    }

    @Test func aShopThatHadNothingToOfferDoesNotSaveUp() {
        var share = FairShare()
        let a = bid("a", weight: 1)
        let b = bid("b", weight: 1)
        share.taken(a, among: [a, b])
        share.taken(b, among: [a, b])
        for _ in 0..<1000 { share.taken(a, among: [a]) }
        var picks: [ShopID: Int] = [:]
        for _ in 0..<100 {
            guard let best = share.choose([a, b], at: Self.noon) else { return }
            share.taken(best, among: [a, b])
            picks[best.shop, default: 0] += 1
        }
        #expect(picks[ShopID("a")].map { abs($0 - 50) <= 1 } == true, "\(picks)")
    }

    @Test func aNewOrderNearItsDeadlineComesBeforeAnyShare() {
        var share = FairShare()
        let calm = bid("a", weight: 1000)
        let urgent = bid("b", weight: 1, deadlineIn: 5)
        let moreUrgent = bid("c", weight: 1, deadlineIn: -3)
        for _ in 0..<100 {
            #expect(share.choose([calm, urgent, moreUrgent], at: Self.noon)?.shop == ShopID("c"))
            #expect(share.choose([calm, urgent], at: Self.noon)?.shop == ShopID("b"))
            share.taken(urgent, among: [calm, urgent])
        }
        #expect(share.choose([calm, bid("b", weight: 1, deadlineIn: 6)], at: Self.noon)?.shop == ShopID("a"))
        let redial = bid("b", weight: 1, deadlineIn: -60, isNew: false)
        #expect(share.choose([calm, redial], at: Self.noon)?.shop == ShopID("a"), "a redial has no deadline")
        #expect(share.choose([], at: Self.noon) == nil)
    }
}
