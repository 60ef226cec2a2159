import Actors
package import Cluster
import ContactCenter

extension SQLiteStore: OwnershipStore {
    package func shardCount() async throws -> Int {
        try await readJournal(Ownership.count)
    }

    package func takeAllShards(as worker: String) async throws -> [ShardID: Epoch] {
        try await write { [path] database in
            let taken = try Prepared(
                database, "UPDATE shards SET epoch = epoch + 1, owner = ? RETURNING id, epoch"
            ).all({ $0.put(worker) }) { row in
                (ShardID(try row.small(in: "shards")), row.integer())
            }
            guard taken.allSatisfy({ $0.1 <= Ownership.lastEpoch }) else {
                throw StoreError.unusable(
                    what: "\(path) was opened two million times", advice: "Move its orders into a new store.")
            }
            return Dictionary(uniqueKeysWithValues: taken.map { ($0.0, Epoch(UInt64($0.1))) })
        }
    }
}
