import Actors
package import Cluster
import StoreRows

/// Workers and single shards are in their own files.
extension PostgresStore: OwnershipStore {
    package func shardCount() async throws -> Int {
        try await readJournal(Query("SELECT count(*) FROM shards")) { rows in
            rows.first { Int($0.integer()) } ?? 0
        }
    }

    /// Whoever shared the store before has no lease any more.
    package func takeAllShards(as worker: String) async throws -> [ShardID: Epoch] {
        let statements = [
            Query("SELECT 1 FROM shards ORDER BY id FOR UPDATE"),
            Query(
                """
                UPDATE workers SET lease_until = least(lease_until, \(Ownership.now)) WHERE incarnation <> $1
                """
            ) { $0.put(worker) },
            Query("UPDATE shards SET epoch = epoch + 1, owner = $1, desired_owner = NULL RETURNING id, epoch") {
                $0.put(worker)
            },
        ]
        return try await write(statements) { [name] answers in
            let taken = try answers.last?.all { row in
                let shard = ShardID(try row.small(in: "shards"))
                return (shard, try Ownership.epoch(row.integer(), of: shard, in: name))
            }
            return Dictionary(taken ?? [], uniquingKeysWith: { first, _ in first })
        }
    }
}
