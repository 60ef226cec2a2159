import GRDBSQLite
import StoreRows

/// The values of a statement's parameters, put in their order.
///
/// SQLite copies what it is given, so nothing needs to outlive the call.
@safe struct Values: RowValues {
    private let handle: OpaquePointer
    private var index: CInt = 0
    /// The first error; a value beyond SQLite's limits, or too many of them.
    private(set) var status: CInt = SQLITE_OK
    private static let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ handle: OpaquePointer) {
        unsafe self.handle = unsafe handle
    }

    private mutating func note(_ status: CInt) {
        if status != SQLITE_OK, self.status == SQLITE_OK { self.status = status }
    }

    mutating func put(_ value: Int64) {
        index += 1
        note(unsafe sqlite3_bind_int64(handle, index, value))
    }

    mutating func putNull() {
        index += 1
        note(unsafe sqlite3_bind_null(handle, index))
    }

    mutating func put(_ value: Bool) {
        put(value ? 1 : 0 as Int64)
    }

    mutating func put(_ value: String) {
        index += 1
        var value = value
        let status = value.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { text in
                // An empty text has no address, and SQLite takes a missing address for NULL.
                guard let address = text.baseAddress else {
                    return unsafe sqlite3_bind_text(handle, index, "", 0, Self.copied)
                }
                return unsafe sqlite3_bind_text64(
                    handle, index, address, UInt64(text.count), Self.copied, UInt8(SQLITE_UTF8))
            }
        }
        note(status)
    }

    /// Bytes that are stored as text, as they are.
    mutating func putText(_ bytes: [UInt8]) {
        index += 1
        let status = unsafe bytes.withUnsafeBytes { raw in
            guard unsafe !raw.isEmpty else {
                return unsafe sqlite3_bind_text(handle, index, "", 0, Self.copied)
            }
            return unsafe sqlite3_bind_text64(
                handle, index, raw.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(raw.count),
                Self.copied, UInt8(SQLITE_UTF8))
        }
        note(status)
    }
}
