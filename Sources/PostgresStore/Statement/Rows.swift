import CPostgres

/// The answer to one statement.
@safe final class Rows {
    private let handle: OpaquePointer

    /// - Parameter handle: owned from now on.
    init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    deinit {
        unsafe PQclear(handle)
    }

    var status: ExecStatusType { unsafe PQresultStatus(handle) }

    var count: Int { unsafe Int(PQntuples(handle)) }

    /// The rows that a statement wrote.
    var affected: Int { unsafe Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    /// What was done, in the server's words: `COMMIT`, `INSERT 0 5`.
    var command: String { unsafe String(cString: PQcmdStatus(handle)) }

    func all<Item>(_ read: (inout Columns) throws -> Item) rethrows -> [Item] {
        try (0..<count).map { row in
            var columns = unsafe Columns(handle, row: Int32(row))
            return try read(&columns)
        }
    }

    /// The first row, nil where there is none.
    func first<Item>(_ read: (inout Columns) throws -> Item) rethrows -> Item? {
        guard count > 0 else { return nil }
        var columns = unsafe Columns(handle, row: 0)
        return try read(&columns)
    }

    var hasState: Bool { field("C") != nil }

    /// Of a statement that failed. The details, which hold the row's values, are left out.
    var error: ServerError {
        let severity = field("V") ?? ""
        return ServerError(
            state: field("C") ?? "XX000", message: field("M") ?? "an error without words",
            isFatal: severity == "FATAL" || severity == "PANIC")
    }

    /// A field of an error: PostgreSQL's documentation, "Error and Notice Message Fields".
    private func field(_ code: Unicode.Scalar) -> String? {
        unsafe PQresultErrorField(handle, Int32(code.value)).map { unsafe String(cString: $0) }
    }
}
