import FoundationEssentials

/// What the disk and SQLite alone take for a node's rows: the same tables, the same order, the same durability, as many
/// orders a commit, and none of the project's logic. Reading the rows is not counted.
struct BareInsert {
    private static let tables = ["orders", "leads", "events"]

    let source: SQLiteFile
    let batch: Int
    /// On the same disk.
    let folder: String

    /// - Returns: seconds.
    func run(hasIndexes: Bool) throws -> Double {
        let path = folder + "/bare.sqlite"
        defer {
            // What is left goes with the folder.
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }
        let target = try SQLiteFile(path)
        // As the node's own writer.
        try target.run(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
            PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 16384; PRAGMA journal_size_limit = 134217728
            """)
        let kinds = hasIndexes ? "'table', 'index', 'trigger'" : "'table'"
        let names = Self.tables.map { "'\($0)'" }.joined(separator: ", ")
        for sql in try source.texts(
            "SELECT sql FROM sqlite_master WHERE tbl_name IN (\(names)) AND type IN (\(kinds)) AND sql IS NOT NULL")
        {
            try target.run(sql)
        }
        return try copy(to: target)
    }

    private func copy(to target: SQLiteFile) throws -> Double {
        let inserts = try Self.tables.map { table in
            let columns = try source.number("SELECT count(*) FROM pragma_table_info('\(table)')")
            let places = Array(repeating: "?", count: columns).joined(separator: ", ")
            return try target.statement("INSERT INTO \(table) VALUES (\(places))")
        }
        let orders = try source.statement("SELECT * FROM orders ORDER BY id")
        let leads = try source.statement("SELECT * FROM leads ORDER BY id")
        let events = try source.statement("SELECT * FROM events ORDER BY order_id, number")
        var hasEvent = try events.step()
        var seconds = 0.0
        var rows: [(table: Int, row: SQLiteRow)] = []
        var isOver = false
        while !isOver {
            for _ in 0..<batch {
                guard try orders.step(), try leads.step() else {
                    isOver = true
                    break
                }
                rows.append((0, orders.row()))
                rows.append((1, leads.row()))
                while hasEvent, events.number(0) == orders.number(0) {
                    rows.append((2, events.row()))
                    hasEvent = try events.step()
                }
            }
            let start = Stopwatch.wall
            try target.run("BEGIN IMMEDIATE")
            for (table, row) in rows { try inserts[table].write(row) }
            try target.run("COMMIT")
            seconds += Stopwatch.wall - start
            rows.removeAll(keepingCapacity: true)
        }
        return seconds
    }
}
