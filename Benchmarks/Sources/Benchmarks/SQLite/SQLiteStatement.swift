import CSQLite

/// A prepared statement. It must not outlive its file.
@safe final class SQLiteStatement {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// - Returns: whether there is a row.
    func step() throws -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw Failure("a statement failed: \(unsafe String(cString: sqlite3_errstr(code)))")
        }
    }

    func number(_ column: Int) -> Int { unsafe Int(sqlite3_column_int64(handle, CInt(column))) }

    func text(_ column: Int) -> String {
        guard let text = unsafe sqlite3_column_text(handle, CInt(column)) else { return "" }
        return unsafe String(cString: text)
    }

    /// The row as it is now, to be kept.
    func row() -> SQLiteRow { unsafe SQLiteRow(handle) }

    /// Writes a row by a statement that has a place for each of its values.
    func write(_ row: SQLiteRow) throws {
        unsafe row.bind(to: handle)
        _ = try step()
        unsafe sqlite3_reset(handle)
    }
}
