/// Chooses among the bids of several shops for one operator: by deadline where one is at risk, else by weight.
///
/// Start-time fair queueing as each operator does it for himself (Goyal, Vin, Cheng 1996): a lead's start is the later of
/// the shop's account and of the start served last; the least start is next, and the shop's account becomes that start
/// plus 1/weight. A shop that had nothing to offer does not save up: it begins again at the start served last.
package struct FairShare: Sendable {
    /// A new order this close to its deadline comes before any share.
    package static let risk = Duration.minutes(5)

    private var accounts: [ShopID: Double] = [:]
    /// The start served last: it never falls.
    private var served = 0.0

    package init() {}

    package func choose(_ bids: [Bid], at now: Instant) -> Bid? {
        let urgent = bids.filter { $0.isNew && $0.moment - now <= Self.risk }
        if let first = urgent.min(by: { ($0.moment, $0.shop) < ($1.moment, $1.shop) }) { return first }
        return bids.min { key($0) < key($1) }
    }

    private func key(_ bid: Bid) -> (Double, Int, Instant, ShopID) {
        (start(bid.shop), bid.priorityClass, bid.moment, bid.shop)
    }

    private func start(_ shop: ShopID) -> Double {
        max(accounts[shop] ?? served, served)
    }

    package mutating func taken(_ bid: Bid, among bids: [Bid]) {
        let start = start(bid.shop)
        accounts[bid.shop] = start + 1 / Double(max(bid.weight, 1))
        // An urgent lead may be taken ahead of its turn: the turn of the others is not over then.
        served = bids.map { self.start($0.shop) }.min().map { max(served, min($0, start)) } ?? start
    }
}
