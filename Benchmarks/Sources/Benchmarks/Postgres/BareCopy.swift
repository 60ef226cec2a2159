import FoundationEssentials

/// What PostgreSQL and the disk alone take for the workers' rows: the same tables, the same rows in the same order, as
/// many orders a commit, by as many connections, through COPY, the quickest way in, and none of the project's logic.
/// Reading the rows is not counted.
struct BareCopy {
    private static let tables: [(name: String, order: String)] = [
        ("orders", "id"), ("leads", "id"), ("events", "order_id"),
    ]

    let server: PostgresServer
    /// Orders a commit.
    let batch: Int
    /// The shops whose orders came by one connection.
    let shops: [[String]]
    let folder: String

    /// Writes the rows to files, a `psql` script a connection.
    func prepare() throws -> [String] {
        try shops.enumerated().map { index, shops in
            let names = shops.map { "'\($0)'" }.joined(separator: ", ")
            let lines = try Self.tables.map { table in
                let file = "\(folder)/rows-\(index)-\(table.name)"
                let condition =
                    table.name == "events"
                    ? "order_id IN (SELECT id FROM orders WHERE shop_id IN (\(names)))" : "shop_id IN (\(names))"
                try server.export(
                    "SELECT * FROM \(table.name) WHERE \(condition) ORDER BY \(table.order)", to: file)
                let bytes = try Data(contentsOf: URL(filePath: file))
                try FileManager.default.removeItem(atPath: file)
                return bytes.split(separator: 10)
            }
            guard Set(lines.map(\.count)).count == 1 else {
                throw Failure("not a lead and an event for each order: \(lines.map(\.count))")
            }
            let path = "\(folder)/bare-\(index).sql"
            try script(lines).write(to: URL(filePath: path))
            return path
        }
    }

    private func script(_ lines: [[Data]]) -> Data {
        var script = Data()
        let count = lines.first?.count ?? 0
        for start in stride(from: 0, to: count, by: batch) {
            script += Data("BEGIN;\n".utf8)
            for (table, rows) in zip(Self.tables, lines) {
                script += Data("COPY bare.\(table.name) FROM STDIN;\n".utf8)
                for row in rows[start..<min(start + batch, count)] {
                    script += row
                    script.append(10)
                }
                script += Data("\\.\n".utf8)
            }
            script += Data("COMMIT;\n".utf8)
        }
        return script
    }

    /// - Returns: seconds.
    func run(_ files: [String], hasIndexes: Bool) throws -> Double {
        let what = hasIndexes ? "INCLUDING ALL" : "INCLUDING ALL EXCLUDING INDEXES"
        let tables = Self.tables.map { "CREATE TABLE bare.\($0.name) (LIKE public.\($0.name) \(what))" }
        _ = try server.ask(
            (["DROP SCHEMA IF EXISTS bare CASCADE", "CREATE SCHEMA bare"] + tables).joined(separator: "; "))
        _ = try server.ask("CHECKPOINT")
        return try server.run(files: files)
    }
}
