import Actors
package import Cluster
import GRDB
import StoreRows

/// The taking and giving of single shards. A wish ends when it comes true.
extension SQLiteStore {
    package func takeShard(_ shard: ShardID, as worker: String) async throws -> Epoch? {
        try await write { [path] database in
            let taken = try Prepared(
                database, "UPDATE shards SET epoch = epoch + 1 WHERE id = ? AND owner = ? RETURNING epoch"
            ).all({ row in
                row.put(Int64(shard.rawValue))
                row.put(worker)
            }) { $0.integer() }
            return try taken.first.map { try Ownership.epoch($0, of: shard, in: path) }
        }
    }

    /// The transaction is the only one that writes, so no renewal is under way: the owner lives or does not.
    package func acquire(_ shard: ShardID, seen: Epoch, as worker: String) async throws -> Epoch? {
        try await write { [path] database in
            let time = try StoreTime.now()
            let taken = try Prepared(
                database,
                """
                UPDATE shards SET epoch = epoch + 1, owner = ?1, desired_owner = nullif(desired_owner, ?1)
                WHERE id = ?2 AND epoch = ?3
                    AND EXISTS (SELECT 1 FROM workers WHERE incarnation = ?1 AND boot = ?4 AND lease_until > ?5)
                    AND NOT EXISTS (SELECT 1 FROM workers WHERE incarnation = owner AND boot = ?4 AND lease_until > ?5)
                RETURNING epoch
                """
            ).all({ row in
                row.put(worker)
                row.put(Int64(shard.rawValue))
                row.put(Int64(clamping: seen.rawValue))
                row.put(time)
            }) { $0.integer() }
            return try taken.first.map { try Ownership.epoch($0, of: shard, in: path) }
        }
    }

    package func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) async throws -> Bool {
        try await write { [path] database in
            let given = try Prepared(
                database,
                """
                UPDATE shards SET epoch = epoch + 1, owner = ifnull(?1, ''),
                    desired_owner = nullif(desired_owner, ?1)
                WHERE id = ?2 AND owner = ?3 AND epoch = ?4 RETURNING epoch
                """
            ).all({ row in
                row.put(next)
                row.put(Int64(shard.rawValue))
                row.put(worker)
                row.put(Int64(clamping: epoch.rawValue))
            }) { $0.integer() }
            return try given.first.map { try Ownership.epoch($0, of: shard, in: path) } != nil
        }
    }

    package func plan(_ desired: [ShardID: String?]) async throws {
        guard !desired.isEmpty else { return }
        try await write { database in
            let wish = try Prepared(database, "UPDATE shards SET desired_owner = ? WHERE id = ?")
            for (shard, worker) in desired {
                try wish.run { row in
                    row.put(worker)
                    row.put(Int64(shard.rawValue))
                }
            }
        }
    }
}
