import Actors
import ContactCenter
import Synchronization

/// A store that says "written" and writes with the next question: a crash between the two loses what it said.
final class HastyStore: StorePartAround {
    let whole: WitnessedStore
    private let unwritten = Mutex<[Commit]>([])

    init(_ whole: WitnessedStore) {
        self.whole = whole
    }

    func write(_ commits: [Commit]) throws -> [CommitVerdict] {
        try settle()
        unwritten.withLock { $0 = commits }
        return commits.map { .written($0.units.map { _ in .written }) }
    }

    func history(shop: ShopID, _ queries: [HistoryQuery]) throws -> [OrderHistory] {
        try settle()
        return try whole.history(shop: shop, queries)
    }

    func liveLeads(shop: ShopID) throws -> [Lead] {
        try settle()
        return try whole.liveLeads(shop: shop)
    }

    func crashed() {
        unwritten.withLock { $0 = [] }
    }

    private func settle() throws {
        let commits = unwritten.withLock { commits in
            defer { commits = [] }
            return commits
        }
        if !commits.isEmpty { _ = try whole.write(commits) }
    }
}
