import StoreRows

/// Rows of one table as columns, each an array in binary form: what `unnest` turns into rows again.
///
/// Rows are put value by value, as into a single statement, and each is ended with `endRow`.
struct RowBatch: RowValues {
    /// One column so far. `array`: dimensions, a mark of NULLs, the type, the length, the first index, the elements.
    struct Column {
        let type: ColumnType
        fileprivate(set) var array: [UInt8] = []

        fileprivate init(_ type: ColumnType) {
            self.type = type
        }
    }

    private var columns: [Column]
    private var index = 0
    private(set) var count = 0
    /// Of all columns.
    private(set) var byteCount = 0
    private static let headerSize = 20

    init(_ types: [ColumnType]) {
        columns = types.map(Column.init)
        for index in columns.indices { columns[index].array = [UInt8](repeating: 0, count: Self.headerSize) }
    }

    /// The columns as they are sent; all of the same length, which must not be zero.
    var arrays: [Column] {
        columns.map { column in
            var column = column
            column.array.setNumber(1, at: 0)
            column.array.setNumber(1, at: 4)
            column.array.setNumber(column.type.oid, at: 8)
            column.array.setNumber(UInt32(count), at: 12)
            column.array.setNumber(1, at: 16)
            return column
        }
    }

    mutating func endRow() {
        precondition(index == columns.count, "a row of \(index) values in \(columns.count) columns")
        index = 0
        count += 1
    }

    mutating func putNull() {
        columns[index].array.appendNumber(-1 as Int32)
        end(4)
    }

    mutating func put(_ value: Int64) {
        columns[index].array.appendNumber(8 as Int32)
        columns[index].array.appendNumber(value)
        end(12)
    }

    mutating func put(_ value: Bool) {
        columns[index].array.appendNumber(1 as Int32)
        columns[index].array.append(value ? 1 : 0)
        end(5)
    }

    mutating func put(_ value: String) {
        let length = columns[index].array.count
        columns[index].array.appendNumber(0 as Int32)
        columns[index].array.appendStored(value)
        let size = columns[index].array.count - length
        columns[index].array.setNumber(UInt32(size - 4), at: length)
        end(size)
    }

    mutating func putText(_ bytes: [UInt8]) {
        columns[index].array.appendNumber(Int32(clamping: bytes.count))
        columns[index].array += bytes
        end(bytes.count + 4)
    }

    private mutating func end(_ size: Int) {
        index += 1
        byteCount += size
    }
}
