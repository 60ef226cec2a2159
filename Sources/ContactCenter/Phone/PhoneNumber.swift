/// A telephone number in E.164: one to fifteen digits with the country code, held in eight bytes.
///
/// Its description is masked, so that it can be logged; `e164` is the number itself.
package struct PhoneNumber: Hashable, Comparable, Sendable {
    /// The digits as a number, without the plus.
    package let digits: UInt64

    /// - Returns: nil unless there are one to fifteen digits, the first not zero.
    package init?(digits: UInt64) {
        guard digits > 0, digits < 1_000_000_000_000_000 else { return nil }
        self.digits = digits
    }

    /// A number written as `+380671234567`; nil for anything else.
    package init?(e164: some StringProtocol) {
        var utf8 = e164.utf8.makeIterator()
        guard utf8.next() == UInt8(ascii: "+") else { return nil }
        var value: UInt64 = 0
        var count = 0
        while let byte = utf8.next() {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 15 else {
                return nil
            }
            if count == 0, byte == UInt8(ascii: "0") { return nil }
            value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
            count += 1
        }
        self.init(digits: value)
    }

    /// `+380671234567`
    package var e164: String { "+\(digits)" }

    package static func < (left: PhoneNumber, right: PhoneNumber) -> Bool {
        left.digits < right.digits
    }
}

extension PhoneNumber: CustomStringConvertible {
    /// `+380•••••4567`: enough to tell two customers apart in a log, not enough to call one.
    package var description: String {
        let text = String(digits)
        let shown = max(0, text.utf8.count - 9)
        guard shown > 0 else { return "+•••\(text.suffix(2))" }
        return "+\(text.prefix(min(3, shown)))•••••\(text.suffix(4))"
    }
}
