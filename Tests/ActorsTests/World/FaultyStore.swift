import Actors
import Synchronization

/// A store whose writes fail as a test says, around a real one.
final class FaultyStore: JournalStore {
    enum Fault: Sendable {
        /// This one is written.
        case none
        /// Nothing is written.
        case before
        /// It is written, and nobody is told.
        case after
        /// Somebody else owns the shards now.
        case fenced
    }

    private let store: any JournalStore
    private let faults = Mutex<[Fault]>([])

    init(_ store: any JournalStore) {
        self.store = store
    }

    /// The next writes fail so, one after another.
    func fail(_ faults: Fault...) {
        self.faults.withLock { $0 += faults }
    }

    func write(_ commits: [Commit]) async throws -> [CommitVerdict] {
        let fault = faults.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        switch fault {
        case nil, .some(.none):
            return try await store.write(commits)
        case .before:
            throw StoreError.unusable(what: "the disk is full", advice: "Free some of it.")
        case .after:
            _ = try await store.write(commits)
            throw StoreError.unknown("the connection was cut")
        case .fenced:
            return commits.map { _ in .fenced }
        }
    }
}
