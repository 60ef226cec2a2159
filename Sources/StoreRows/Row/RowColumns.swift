package import ContactCenter

/// The columns of a row, read in their order: the store's side of reading.
package protocol RowColumns {
    /// 0 for NULL.
    mutating func integer() -> Int64
    mutating func optionalInteger() -> Int64?
    mutating func flag() -> Bool
    mutating func optionalText() -> String?
    mutating func bytes() -> [UInt8]
}

extension RowColumns {
    @inlinable
    package mutating func text() -> String {
        optionalText() ?? ""
    }

    @inlinable
    package mutating func orderID() -> OrderID {
        OrderID(rawValue: UInt64(bitPattern: integer()))
    }

    @inlinable
    package mutating func optionalOrderID() -> OrderID? {
        optionalInteger().map { OrderID(rawValue: UInt64(bitPattern: $0)) }
    }

    @inlinable
    package mutating func instant() -> Instant {
        Instant(milliseconds: integer())
    }

    @inlinable
    package mutating func optionalInstant() -> Instant? {
        optionalInteger().map(Instant.init(milliseconds:))
    }

    @inlinable
    package mutating func optionalPhone() -> PhoneNumber? {
        optionalInteger().flatMap { PhoneNumber(digits: UInt64(bitPattern: $0)) }
    }

    /// An amount that was put with its millionths after it: those are passed over.
    @inlinable
    package mutating func optionalAmount() -> Amount? {
        let amount = optionalText().flatMap(Amount.init)
        _ = optionalInteger()
        return amount
    }

    @inlinable
    package mutating func verdict() throws -> OrderVerdict {
        let word = text()
        let reason = optionalText()
        guard let verdict = OrderVerdict(word: word, reason: reason, twin: optionalOrderID()) else {
            throw RowProblem(table: "orders", what: "the verdict \(word)")
        }
        return verdict
    }

    /// A word of a closed list, or NULL.
    @inlinable
    package mutating func word<Word>(_ read: (String) -> Word?, in table: String) throws -> Word? {
        guard let text = optionalText() else { return nil }
        guard let word = read(text) else { throw RowProblem(table: table, what: "the word \(text)") }
        return word
    }

    /// A number that fits a smaller type.
    @inlinable
    package mutating func small<Number: FixedWidthInteger>(in table: String) throws -> Number {
        let value = integer()
        guard let number = Number(exactly: value) else { throw RowProblem(table: table, what: "the number \(value)") }
        return number
    }
}
