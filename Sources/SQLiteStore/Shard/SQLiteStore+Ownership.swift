import Actors
package import Cluster
import StoreRows

/// Workers and single shards are in their own files.
extension SQLiteStore: OwnershipStore {
    package func shardCount() async throws -> Int {
        try await readJournal(Ownership.count)
    }

    /// Whoever shared the store before has no lease any more.
    package func takeAllShards(as worker: String) async throws -> [ShardID: Epoch] {
        try await write { [path] database in
            // A lease of no start of this machine has ended, whatever the time is.
            try Prepared(database, "UPDATE workers SET boot = '' WHERE incarnation <> ?").run { $0.put(worker) }
            let taken = try Prepared(
                database,
                "UPDATE shards SET epoch = epoch + 1, owner = ?, desired_owner = NULL RETURNING id, epoch"
            ).all({ $0.put(worker) }) { row in
                let shard = ShardID(try row.small(in: "shards"))
                return (shard, try Ownership.epoch(row.integer(), of: shard, in: path))
            }
            return Dictionary(uniqueKeysWithValues: taken)
        }
    }
}
