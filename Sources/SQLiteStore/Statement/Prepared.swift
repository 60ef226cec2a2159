import GRDB
import GRDBSQLite
import StoreRows

/// A prepared statement of one connection, kept in the connection's own cache, and run through SQLite's C functions.
///
/// Only to be used on the connection's queue, which is also what keeps it from running twice at once.
@safe struct Prepared {
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ database: Database, _ sql: String) throws {
        statement = try database.cachedStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
    }

    /// Runs a statement that gives no rows.
    /// - Returns: the rows changed.
    @discardableResult
    func run(_ bind: (inout Values) -> Void = { _ in }) throws -> Int {
        try start(bind)
        defer { unsafe _ = sqlite3_reset(handle) }
        guard try step() == false else { throw RowProblem(table: "?", what: "a row where none was asked for") }
        return unsafe Int(sqlite3_changes(sqlite3_db_handle(handle)))
    }

    /// The first row, nil where there is none.
    func first<Item>(_ bind: (inout Values) -> Void, _ read: (inout Columns) throws -> Item) throws -> Item? {
        try start(bind)
        defer { unsafe _ = sqlite3_reset(handle) }
        guard try step() else { return nil }
        var columns = unsafe Columns(handle)
        return try read(&columns)
    }

    func all<Item>(_ bind: (inout Values) -> Void, _ read: (inout Columns) throws -> Item) throws -> [Item] {
        try start(bind)
        defer { unsafe _ = sqlite3_reset(handle) }
        var items: [Item] = []
        while try step() {
            var columns = unsafe Columns(handle)
            items.append(try read(&columns))
        }
        return items
    }

    private func start(_ bind: (inout Values) -> Void) throws {
        var values = unsafe Values(handle)
        bind(&values)
        guard values.status == SQLITE_OK else { throw failure(values.status) }
    }

    /// - Returns: whether there is a row.
    private func step() throws -> Bool {
        let status = unsafe sqlite3_step(handle)
        switch status {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure(status)
        }
    }

    private func failure(_ status: CInt) -> DatabaseError {
        let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
        return DatabaseError(resultCode: ResultCode(rawValue: status), message: message, sql: statement.sql)
    }
}
