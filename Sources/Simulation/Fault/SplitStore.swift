import Actors
import ContactCenter

/// A store in whose transactions the deliveries are not: they are written by another one, after it.
struct SplitStore: StorePartAround {
    let whole: WitnessedStore

    func write(_ commits: [Commit]) throws -> [CommitVerdict] {
        let verdicts = try whole.write(commits.map { $0.keeping { !$0.isDelivery } })
        let later = commits.map { $0.keeping(\.isDelivery) }.filter { $0.units.contains { !$0.changes.isEmpty } }
        if !later.isEmpty { _ = try whole.write(later) }
        return verdicts
    }
}

extension Commit {
    /// The commit with some of its changes, in the same units.
    fileprivate func keeping(_ isKept: (Change) -> Bool) -> Commit {
        var commit = self
        commit.units = units.map { ChangeUnit($0.changes.filter(isKept)) }
        return commit
    }
}

extension Change {
    fileprivate var isDelivery: Bool {
        if case .delivery = self { true } else { false }
    }
}
