import Actors
import Cluster
import ContactCenter
import Testing

/// A store whose shards this check owns.
struct Desk {
    let store: any ConformingStore
    let epochs: [ShardID: Epoch]

    init(_ store: any ConformingStore) async throws {
        self.store = store
        epochs = try await store.takeAllShards(as: "check")
    }

    func commit(_ shard: UInt16, _ units: [ChangeUnit]) throws -> Commit {
        Commit(shard: ShardID(shard), epoch: try #require(epochs[ShardID(shard)]), units: units)
    }

    /// Writes units of shard 0.
    func write(_ units: [ChangeUnit]) async throws -> [UnitVerdict] {
        let verdicts = try await store.write([try commit(0, units)])
        guard case .written(let units)? = verdicts.first, verdicts.count == 1 else {
            Issue.record("a commit under its own epoch was fenced")
            return []
        }
        return units
    }

    /// Writes one unit that must not be refused.
    func write(_ changes: [Change]) async throws {
        let verdicts = try await write([ChangeUnit(changes)])
        #expect(verdicts == [.written])
    }
}
