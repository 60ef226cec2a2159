import FoundationEssentials

/// What PostgreSQL and the disk alone take for the workers' rows: the same tables, the same rows in the same order, as
/// many orders a commit, by as many connections, and none of the project's logic. Reading the rows is not counted.
struct BareRows {
    enum Way: String {
        /// One statement a table and commit, with all its rows.
        case insert
        /// The quickest way in.
        case copy
    }

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
    func prepare(_ way: Way) throws -> [String] {
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
            let path = "\(folder)/bare-\(way)-\(index).sql"
            try script(lines, way).write(to: URL(filePath: path))
            return path
        }
    }

    private func script(_ lines: [[Data]], _ way: Way) -> Data {
        var script = Data()
        let count = lines.first?.count ?? 0
        for start in stride(from: 0, to: count, by: batch) {
            script += Data("BEGIN;\n".utf8)
            for (table, rows) in zip(Self.tables, lines) {
                let rows = rows[start..<min(start + batch, count)]
                switch way {
                case .insert: script += Self.insert(into: table.name, rows)
                case .copy: script += Self.copy(into: table.name, rows)
                }
            }
            script += Data("COMMIT;\n".utf8)
        }
        return script
    }

    private static func copy(into table: String, _ rows: ArraySlice<Data>) -> Data {
        Data("COPY bare.\(table) FROM STDIN;\n".utf8) + Data(rows.joined(separator: [10])) + Data("\n\\.\n".utf8)
    }

    private static func insert(into table: String, _ rows: ArraySlice<Data>) -> Data {
        Data("INSERT INTO bare.\(table) VALUES\n".utf8)
            + Data(rows.map(values).joined(separator: Data(",\n".utf8))) + Data(";\n".utf8)
    }

    /// A row as COPY has it, as SQL has it: an E'' string takes the same backslashes.
    private static func values(_ row: Data) -> Data {
        let fields = row.split(separator: 9, omittingEmptySubsequences: false).map { field in
            field.elementsEqual(Data("\\N".utf8))
                ? Data("NULL".utf8)
                : Data("E'".utf8) + Data(field.flatMap { $0 == 39 ? [39, 39] : [$0] }) + Data("'".utf8)
        }
        return Data("(".utf8) + Data(fields.joined(separator: [44])) + Data(")".utf8)
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
