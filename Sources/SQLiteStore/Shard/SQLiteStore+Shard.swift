import Actors
package import Cluster

extension SQLiteStore {
    package func takeShard(_ shard: ShardID, as worker: String) async throws -> Epoch {
        try await write { [path] database in
            let taken = try Prepared(
                database, "UPDATE shards SET epoch = epoch + 1, owner = ? WHERE id = ? RETURNING epoch"
            ).all({
                $0.put(worker)
                $0.put(Int64(shard.rawValue))
            }) { $0.integer() }
            guard let epoch = taken.first, epoch <= Ownership.lastEpoch else {
                throw StoreError.unusable(
                    what: "\(path) has no shard \(shard), or it was taken two million times",
                    advice: "Move its orders into a new store.")
            }
            return Epoch(UInt64(epoch))
        }
    }
}
