import Actors
import ContactCenter

/// A store without a unique key of external ids, whose past is read from a replica that lags.
struct KeylessStore: StorePartAround {
    let whole: WitnessedStore

    func write(_ commits: [Commit]) throws -> [CommitVerdict] {
        let renamed = commits.map { commit in
            var commit = commit
            commit.units = commit.units.map { unit in ChangeUnit(unit.changes.map { self.renamed($0) }) }
            return commit
        }
        let verdicts = try whole.store.write(renamed)
        whole.witness.observe(.committed(commits, verdicts))
        return verdicts
    }

    func history(shop: ShopID, _ queries: [HistoryQuery]) throws -> [OrderHistory] {
        try whole.history(shop: shop, queries).map { OrderHistory(resent: nil, samePhone: $0.samePhone) }
    }

    /// The store below has the key: a second row comes by it under another name.
    private func renamed(_ change: Change) -> Change {
        guard case .orderTaken(var order, let lead, let verdict) = change,
            whole.store.withTables({ $0.order(order.externalID, of: order.shop) }) != nil
        else { return change }
        order.externalID += "+\(order.id)"
        return .orderTaken(order, lead, verdict)
    }
}
