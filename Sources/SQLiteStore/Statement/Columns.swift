import GRDBSQLite
import StoreRows

/// The columns of the row that a statement stands on, read in their order.
@safe struct Columns: RowColumns {
    private let handle: OpaquePointer
    private var index: CInt = -1

    init(_ handle: OpaquePointer) {
        unsafe self.handle = unsafe handle
    }

    mutating func integer() -> Int64 {
        index += 1
        return unsafe sqlite3_column_int64(handle, index)
    }

    mutating func optionalInteger() -> Int64? {
        index += 1
        guard !isNull else { return nil }
        return unsafe sqlite3_column_int64(handle, index)
    }

    mutating func flag() -> Bool {
        integer() != 0
    }

    mutating func optionalText() -> String? {
        index += 1
        guard let start = unsafe sqlite3_column_text(handle, index) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(handle, index))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    mutating func bytes() -> [UInt8] {
        index += 1
        guard let start = unsafe sqlite3_column_blob(handle, index) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(handle, index))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    private var isNull: Bool {
        unsafe sqlite3_column_type(handle, index) == SQLITE_NULL
    }
}
