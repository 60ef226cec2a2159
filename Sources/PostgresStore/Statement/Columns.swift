import CPostgres
import StoreRows

/// The columns of one row of an answer, read in their order, in binary form. Lives no longer than its answer.
@safe struct Columns: RowColumns {
    private let handle: OpaquePointer
    private let row: Int32
    private var column: Int32 = -1

    init(_ handle: OpaquePointer, row: Int32) {
        unsafe self.handle = handle
        self.row = row
    }

    mutating func integer() -> Int64 {
        optionalInteger() ?? 0
    }

    mutating func optionalInteger() -> Int64? {
        guard let bytes = unsafe next(), bytes.count <= 8 else { return nil }
        // The first byte has the sign.
        let start: Int64 = (unsafe bytes.first ?? 0) & 0x80 == 0 ? 0 : -1
        return unsafe bytes.reduce(start) { $0 << 8 | Int64($1) }
    }

    mutating func flag() -> Bool {
        unsafe next()?.first == 1
    }

    mutating func optionalText() -> String? {
        unsafe next().map(StoredText.read)
    }

    mutating func bytes() -> [UInt8] {
        unsafe next().map { unsafe Array($0) } ?? []
    }

    /// The value's bytes; nil for NULL.
    private mutating func next() -> UnsafeBufferPointer<UInt8>? {
        column += 1
        guard unsafe PQgetisnull(handle, row, column) == 0, let start = unsafe PQgetvalue(handle, row, column) else {
            return nil
        }
        let count = unsafe Int(PQgetlength(handle, row, column))
        return unsafe UnsafeBufferPointer(
            start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
