import ContactCenter
import GRDBSQLite

/// The columns of the row that a statement stands on, read in their order.
@safe struct Columns {
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

    mutating func text() -> String {
        optionalText() ?? ""
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

extension Columns {
    mutating func orderID() -> OrderID {
        OrderID(rawValue: UInt64(bitPattern: integer()))
    }

    mutating func optionalOrderID() -> OrderID? {
        optionalInteger().map { OrderID(rawValue: UInt64(bitPattern: $0)) }
    }

    mutating func instant() -> Instant {
        Instant(milliseconds: integer())
    }

    mutating func optionalInstant() -> Instant? {
        optionalInteger().map(Instant.init(milliseconds:))
    }

    mutating func optionalPhone() -> PhoneNumber? {
        optionalInteger().flatMap { PhoneNumber(digits: UInt64(bitPattern: $0)) }
    }

    /// An amount that was put with its millionths after it: those are passed over.
    mutating func optionalAmount() -> Amount? {
        let amount = optionalText().flatMap(Amount.init)
        index += 1
        return amount
    }

    mutating func verdict() throws -> OrderVerdict {
        let word = text()
        let reason = optionalText()
        guard let verdict = OrderVerdict(word: word, reason: reason, twin: optionalOrderID()) else {
            throw RowProblem(table: "orders", what: "the verdict \(word)")
        }
        return verdict
    }
}

extension Columns {
    /// A word of a closed list, or NULL.
    mutating func word<Word>(_ read: (String) -> Word?, in table: String) throws -> Word? {
        guard let text = optionalText() else { return nil }
        guard let word = read(text) else { throw RowProblem(table: table, what: "the word \(text)") }
        return word
    }

    /// A number that fits a smaller type.
    mutating func small<Number: FixedWidthInteger>(in table: String) throws -> Number {
        let value = integer()
        guard let number = Number(exactly: value) else { throw RowProblem(table: table, what: "the number \(value)") }
        return number
    }
}
