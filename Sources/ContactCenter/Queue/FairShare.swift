/// Chooses among the bids of several shops for one operator: by deadline where one is at risk, else by weight.
///
/// Weighted fair queueing as each operator does it for himself (Demers, Keshav, Shenker 1989, in its simplest form): a shop's
/// account rises by 1/weight with each lead taken of it; the lowest account is served next. A shop that had nothing
/// to offer does not save up: its account is raised to the lowest of the others.
package struct FairShare: Sendable {
    /// A new order this close to its deadline comes before any share.
    package static let risk = Duration.minutes(5)

    private var accounts: [ShopID: Double] = [:]

    package init() {}

    package func choose(_ bids: [Bid], at now: Instant) -> Bid? {
        let urgent = bids.filter { $0.isNew && $0.moment - now <= Self.risk }
        if let first = urgent.min(by: { ($0.moment, $0.shop) < ($1.moment, $1.shop) }) { return first }
        return bids.min { key($0) < key($1) }
    }

    private func key(_ bid: Bid) -> (Double, Int, Instant, ShopID) {
        (accounts[bid.shop, default: 0], bid.priorityClass, bid.moment, bid.shop)
    }

    package mutating func taken(_ bid: Bid, among bids: [Bid]) {
        let floor = bids.compactMap { accounts[$0.shop] }.min() ?? 0
        let account = max(accounts[bid.shop] ?? floor, floor)
        accounts[bid.shop] = account + 1 / Double(max(bid.weight, 1))
        for other in bids where accounts[other.shop] == nil { accounts[other.shop] = floor }
    }
}
