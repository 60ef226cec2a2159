/// The columns of a table in the order in which its rows are put, and the statements that write many rows at once.
struct TableLayout: Sendable {
    let table: String
    let columns: [(name: String, type: ColumnType)]
    /// As many columns, from the first, as name a row.
    let keys: Int

    init(_ table: String, keys: Int = 1, _ columns: [(name: String, type: ColumnType)]) {
        self.table = table
        self.keys = keys
        self.columns = columns
    }

    var types: [ColumnType] { columns.map(\.type) }

    private var names: String { columns.map(\.name).joined(separator: ", ") }

    /// The rows that were sent, as `r`.
    var rows: String {
        let arrays = columns.indices.map { "$\($0 + 1)::\(columns[$0].type.array)" }.joined(separator: ", ")
        return "unnest(\(arrays)) AS r(\(names))"
    }

    private var isSame: String {
        columns.prefix(keys).map { "\(table).\($0.name) = r.\($0.name)" }.joined(separator: " AND ")
    }

    /// - Parameter conflict: what follows `ON CONFLICT`; nil for none.
    func insert(onConflict conflict: String? = nil) -> String {
        let fields = columns.map { "r.\($0.name)" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(names)) SELECT \(fields) FROM \(rows)"
            + (conflict.map { " ON CONFLICT \($0)" } ?? "")
    }

    /// Sets every column but the keys and those named.
    func update(without kept: Set<String> = []) -> String {
        let changed = columns.dropFirst(keys).filter { !kept.contains($0.name) }
        let sets = changed.map { "\($0.name) = r.\($0.name)" }.joined(separator: ", ")
        return "UPDATE \(table) SET \(sets) FROM \(rows) WHERE \(isSame)"
    }

    /// Inserts, and sets these columns of the rows that are there.
    func upsert(_ changed: [String]) -> String {
        let key = columns.prefix(keys).map(\.name).joined(separator: ", ")
        let sets = changed.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return insert(onConflict: "(\(key)) DO UPDATE SET \(sets)")
    }

    /// Deletes the rows with these keys, where the layout has no more columns than the keys.
    var delete: String {
        "DELETE FROM \(table) USING \(rows) WHERE \(isSame)"
    }
}
