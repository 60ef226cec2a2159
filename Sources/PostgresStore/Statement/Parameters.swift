import StoreRows

/// The values of one statement's parameters in binary form, in their order: single ones and columns.
struct Parameters: RowValues {
    private(set) var types: [UInt32] = []
    private var bytes: [UInt8] = []
    /// Where each value lies in `bytes`; nil for NULL.
    private var places: [Range<Int>?] = []

    private mutating func put(_ type: UInt32, _ append: (inout [UInt8]) -> Void) {
        let start = bytes.count
        append(&bytes)
        types.append(type)
        places.append(start..<bytes.count)
    }

    /// Its type is taken from where it stands in the statement.
    mutating func putNull() {
        types.append(0)
        places.append(nil)
    }

    mutating func put(_ value: Int64) {
        put(ColumnType.integer.oid) { $0.appendNumber(value) }
    }

    mutating func put(_ value: Bool) {
        put(ColumnType.flag.oid) { $0.append(value ? 1 : 0) }
    }

    mutating func put(_ value: String) {
        put(ColumnType.text.oid) { $0.appendStored(value) }
    }

    mutating func putText(_ value: [UInt8]) {
        put(ColumnType.bytes.oid) { $0 += value }
    }

    mutating func put(_ columns: RowBatch) {
        for column in columns.arrays { put(column.type.arrayOID) { $0 += column.array } }
    }

    mutating func put(_ numbers: [Int64]) {
        var batch = RowBatch([.integer])
        for number in numbers {
            batch.put(number)
            batch.endRow()
        }
        put(batch)
    }

    mutating func put(_ texts: [String]) {
        var batch = RowBatch([.text])
        for text in texts {
            batch.put(text)
            batch.endRow()
        }
        put(batch)
    }

    /// Lends the values as libpq takes them, all of them binary.
    func withPointers<Value>(
        _ body: (
            _ count: Int32, _ types: UnsafePointer<UInt32>?, _ values: UnsafePointer<UnsafePointer<CChar>?>?,
            _ lengths: UnsafePointer<Int32>?, _ formats: UnsafePointer<Int32>?
        ) -> Value
    ) -> Value {
        let lengths = places.map { Int32(clamping: $0?.count ?? 0) }
        let formats = [Int32](repeating: 1, count: places.count)
        // A value without bytes has an address too: a missing one would be NULL.
        return unsafe (bytes + [0]).withUnsafeBytes { raw in
            let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = unsafe places.map { place in unsafe place.flatMap { unsafe start?.advanced(by: $0.lowerBound) }
            }
            return unsafe body(Int32(places.count), types, values, lengths, formats)
        }
    }
}
