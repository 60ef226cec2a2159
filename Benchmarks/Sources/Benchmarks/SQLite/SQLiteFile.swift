import CSQLite

/// A database file, by SQLite's own interface.
@safe final class SQLiteFile {
    private let handle: OpaquePointer

    init(_ path: String) throws {
        var handle: OpaquePointer?
        let code = unsafe sqlite3_open_v2(
            path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle = unsafe handle else {
            unsafe sqlite3_close(handle)
            throw Failure("\(path) can't be opened: \(code)")
        }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    func run(_ sql: String) throws {
        guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw problem(sql) }
    }

    func statement(_ sql: String) throws -> SQLiteStatement {
        var statement: OpaquePointer?
        guard unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK,
            let statement = unsafe statement
        else { throw problem(sql) }
        return unsafe SQLiteStatement(statement)
    }

    func number(_ sql: String) throws -> Int {
        let statement = try statement(sql)
        return try statement.step() ? statement.number(0) : 0
    }

    /// The first column of each row.
    func texts(_ sql: String) throws -> [String] {
        let statement = try statement(sql)
        var texts: [String] = []
        while try statement.step() { texts.append(statement.text(0)) }
        return texts
    }

    private func problem(_ sql: String) -> Failure {
        Failure("\(unsafe String(cString: sqlite3_errmsg(handle))): \(sql.prefix(200))")
    }
}
