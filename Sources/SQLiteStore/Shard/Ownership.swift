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
}
