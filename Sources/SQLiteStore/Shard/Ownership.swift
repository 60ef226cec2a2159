import Actors
import Cluster
import GRDB

/// The rows of `shards`, and the number of them.
enum Ownership {
    /// Epochs take 21 bits of an order's id.
    static let lastEpoch: Int64 = (1 << 21) - 1

    /// Writes the number of shards into a new file.
    static func prepare(_ database: Database, shardCount: Int) throws {
        try database.execute(
            sql: "INSERT INTO meta (key, value) VALUES ('shard_count', ?) ON CONFLICT DO NOTHING",
            arguments: [String(shardCount)])
        for id in 0..<shardCount {
            try database.execute(
                sql: "INSERT INTO shards (id, epoch, owner) VALUES (?, 0, '') ON CONFLICT DO NOTHING", arguments: [id])
        }
    }

    static func count(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM shards") ?? 0
    }

    /// A new epoch, as the store has it.
    /// - Throws: `StoreError.unusable` where ids have no room for it; the transaction must not be committed.
    static func epoch(_ number: Int64, of shard: ShardID, in path: String) throws -> Epoch {
        guard (0...lastEpoch).contains(number) else {
            throw StoreError.unusable(
                what: "Shard \(shard) of \(path) has had two million owners, and there are no more ids for its orders",
                advice: "Move its orders into a new store.")
        }
        return Epoch(UInt64(number))
    }
}
