import Actors
import Cluster
import PostgresStore
import SQLiteStore

/// Everything that a node asks of its store.
typealias NodeStore = JournalStore & JournalReader & Queries & Archive & OwnershipStore & DeliveryCounter
    & ClosableStore

/// A store that is closed at the end.
protocol ClosableStore: Sendable {
    func close() async throws
}

extension SQLiteStore: ClosableStore {}
extension PostgresStore: ClosableStore {}
