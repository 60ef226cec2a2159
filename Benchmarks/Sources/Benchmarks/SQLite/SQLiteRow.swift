import CSQLite

/// A row's values, copied from a statement.
@safe final class SQLiteRow {
    private let values: [OpaquePointer?]

    init(_ statement: OpaquePointer) {
        unsafe values = unsafe (0..<sqlite3_column_count(statement)).map { column in
            unsafe sqlite3_value_dup(sqlite3_column_value(statement, column))
        }
    }

    deinit {
        for unsafevalue in unsafe values { unsafe sqlite3_value_free(value) }
    }

    func bind(to statement: OpaquePointer) {
        for unsafe(index, value) in unsafe values.enumerated() {
            unsafe sqlite3_bind_value(statement, CInt(index + 1), value)
        }
    }
}
