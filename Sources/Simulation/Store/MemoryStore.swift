package import Actors
package import Cluster
import ContactCenter
import Synchronization

/// A store in memory that answers like the ones on disk: the simulated PostgreSQL.
///
/// It never fails by itself but for our own bugs. Nothing in it waits, so whoever makes faults of it decides when a call begins
/// and when its answer is told. Everything written is remembered until the value goes: for simulations of days.
package final class MemoryStore: Sendable {
    private let state: Mutex<StoreTables>
    /// The store's own time, by which leases run.
    let clock: any WorldClock

    package init(shardCount: Int, clock: any WorldClock) {
        self.clock = clock
        state = Mutex(StoreTables(shardCount: shardCount))
    }

    /// A store as it was when its tables were copied.
    package init(_ tables: StoreTables, clock: any WorldClock) {
        self.clock = clock
        state = Mutex(tables)
    }

    /// A copy. Cheap, but the next write copies what it touches.
    package var tables: StoreTables { state.withLock { $0 } }

    /// Reads the tables without a copy.
    package func withTables<Value>(_ body: (borrowing StoreTables) -> Value) -> Value {
        state.withLock { body($0) }
    }

    func read<Value>(_ body: (borrowing StoreTables) throws -> Value) rethrows -> Value {
        try state.withLock { try body($0) }
    }

    func change<Value>(_ body: (inout StoreTables) throws -> Value) rethrows -> Value {
        try state.withLock { try body(&$0) }
    }
}

extension MemoryStore: JournalStore {
    package func write(_ commits: [Commit]) throws -> [CommitVerdict] {
        try change { try $0.write(commits) }
    }
}
