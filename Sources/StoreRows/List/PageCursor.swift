import Actors
package import ContactCenter

/// A place in a list that is ordered by time and then by order: 29 characters, and 8 more where an order has several
/// rows.
///
/// Only its own text is read back, so nothing else reaches a query.
package struct PageCursor {
    package var at: Instant
    package var order: OrderID
    /// The number of an order's row, where the list can have several.
    package var number: Int32?

    package var text: String {
        let time = Self.hexadecimal(UInt64(bitPattern: at.milliseconds), digits: 16)
        let tail = number.map { Self.hexadecimal(UInt64(UInt32(bitPattern: $0)), digits: 8) } ?? ""
        return time + order.description + tail
    }

    /// - Throws: `QueryError.badCursor`
    package init(_ text: String, isNumbered: Bool) throws {
        let characters = Array(text.utf8)
        // No sign, which an integer's own reader takes, and no character of several bytes.
        guard characters.count == (isNumbered ? 37 : 29), characters.allSatisfy(Self.isOurs),
            let time = UInt64(text.prefix(16), radix: 16), let order = OrderID(String(text.dropFirst(16).prefix(13)))
        else { throw QueryError.badCursor }
        at = Instant(milliseconds: Int64(bitPattern: time))
        self.order = order
        guard isNumbered else { return }
        guard let number = UInt32(text.suffix(8), radix: 16) else { throw QueryError.badCursor }
        self.number = Int32(bitPattern: number)
    }

    package init(at: Instant, order: OrderID, number: Int32? = nil) {
        self.at = at
        self.order = order
        self.number = number
    }

    private static func isOurs(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func hexadecimal(_ value: UInt64, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }
}
