import Actors
import StoreRows

/// Brings a database to this program's schema, or refuses it and leaves it as it was.
///
/// Runs in one transaction under an advisory lock, so that of many nodes that start at once one does the work.
struct SchemaSetup {
    let name: String
    let shardCount: Int

    /// "perezvon" as a number: the lock is the database's own.
    static let lock: Int64 = 0x7065_7265_7A76_6F6E
    /// A migration may have to write an index of millions of rows.
    private static let limit: Duration = .seconds(600)

    /// - Throws: `StoreError.unusable` where the database is newer, another program's, or of another number of shards.
    func run(on connection: Connection) throws {
        try connection.transaction(
            [
                Query("SET LOCAL statement_timeout = \(Self.limit.inMilliseconds)", isKept: false),
                Query("SET LOCAL idle_in_transaction_session_timeout = 60000", isKept: false),
                Query("SET LOCAL client_min_messages = warning", isKept: false),
                Query("SELECT pg_advisory_xact_lock($1)", isKept: false) { $0.put(Self.lock) },
                Query(
                    "SELECT to_regclass('perezvon_migrations') IS NOT NULL, to_regclass('orders') IS NOT NULL",
                    isKept: false),
            ], within: Self.limit
        ) { answers in
            let (isOurs, hasOrders) = answers.last?.first { ($0.flag(), $0.flag()) } ?? (false, false)
            guard isOurs || !hasOrders else {
                throw StoreError.unusable(
                    what: "\(name) holds another program's tables",
                    advice: "It was not touched. Give perezvon a database of its own.")
            }
            let last = isOurs ? try lastMigration(connection) : 0
            try migrate(connection, from: last, isNew: !isOurs)
            try checkShards(connection)
        }
    }

    private func run(_ connection: Connection, _ statements: [Query]) throws -> [Rows] {
        try connection.run(statements, within: Self.limit)
    }

    private func lastMigration(_ connection: Connection) throws -> Int64 {
        let sql = "SELECT coalesce(max(number), 0) FROM perezvon_migrations"
        return try run(connection, [Query(sql, isKept: false)]).first?.first { $0.integer() } ?? 0
    }

    private func migrate(_ connection: Connection, from last: Int64, isNew: Bool) throws {
        let known = Schema.migrations.last?.number ?? 0
        guard last <= known else {
            throw StoreError.unusable(
                what: "\(name) was written by a newer perezvon (its schema is \(last), this program knows \(known))",
                advice: "It was not touched. Run that version, or restore a backup made before the upgrade.")
        }
        if isNew { _ = try run(connection, [Query(Schema.ledger, isKept: false)]) }
        for migration in Schema.migrations where migration.number > last {
            let note = Query("INSERT INTO perezvon_migrations (number, name) VALUES ($1, $2)", isKept: false) { row in
                row.put(migration.number)
                row.put(migration.name)
            }
            _ = try run(connection, migration.statements.map { Query($0, isKept: false) } + [note])
        }
    }

    private func checkShards(_ connection: Connection) throws {
        let stored = try run(
            connection, [Query("SELECT value FROM meta WHERE key = 'shard_count'", isKept: false)]
        ).first?.first { $0.text() }
        if let stored {
            guard stored == String(shardCount) else {
                throw StoreError.unusable(
                    what: "\(name) was made for \(stored) shards, and \(shardCount) are configured",
                    advice: "It was not touched. The number is fixed when the store is made: configure \(stored), or "
                        + "name another database.")
            }
            return
        }
        _ = try run(
            connection,
            [
                Query("INSERT INTO meta (key, value) VALUES ('shard_count', $1)", isKept: false) {
                    $0.put(String(shardCount))
                },
                Query("INSERT INTO shards (id, epoch) SELECT n, 0 FROM generate_series(0, $1 - 1) n", isKept: false) {
                    $0.put(Int64(shardCount))
                },
            ])
    }
}
