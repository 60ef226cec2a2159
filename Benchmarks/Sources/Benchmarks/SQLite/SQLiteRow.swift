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
        for index in unsafe values.indices { unsafe sqlite3_value_free(values[index]) }
    }

    func bind(to statement: OpaquePointer) {
        for index in unsafe values.indices {
            unsafe sqlite3_bind_value(statement, CInt(index + 1), values[index])
        }
    }
}
