/// Digits in the order typed, with or without a plus before them.
struct PlainNumber: Hashable, Sendable {
    /// Longer runs of digits than this are no number in any country, with every prefix that people put before one.
    static let longest = 19

    var hasPlus = false
    private(set) var value: UInt64 = 0
    private(set) var count = 0
    /// How many zeros come first.
    private(set) var zeros = 0
    /// Whether all digits are the same.
    private(set) var isUniform = true

    /// - Returns: false when there is no more room; the digit is then not taken.
    mutating func append(_ digit: UInt64) -> Bool {
        guard count < Self.longest else { return false }
        if count > 0, digit != value % 10 { isUniform = false }
        if value == 0, digit == 0 { zeros += 1 }
        value = value * 10 + digit
        count += 1
        return true
    }

    /// `123456789`: a row of keys, though in Poland it has the form of a number of Kraków.
    var isRowOfKeys: Bool {
        !hasPlus && (value == 12_345_678 || value == 123_456_789 || value == 1_234_567_890)
    }

    /// As the library reads it.
    var text: String {
        (hasPlus ? "+" : "") + String(repeating: "0", count: min(zeros, count))
            + (value == 0 ? "" : String(value))
    }

    /// Without this many digits at the front and without the plus.
    func dropping(_ digits: Int) -> PlainNumber {
        var rest = PlainNumber()
        for byte in text.utf8.drop(while: { $0 == UInt8(ascii: "+") }).dropFirst(digits) {
            _ = rest.append(UInt64(byte - UInt8(ascii: "0")))  // fewer digits than fitted before
        }
        return rest
    }

    /// The digit at the front, or nil.
    var first: UInt64? {
        count == 0 ? nil : zeros > 0 ? 0 : value / powerOfTen(count - 1)
    }

    /// The E.164 digits that this is for certain, in one of the forms that most fields have, if it lies in a known range.
    ///
    /// The forms: a plus or the prefix 00 and the whole number; the region's own code and the number; the national
    /// number with its trunk digit. What is none of these, or in no known range, is left to the library.
    func certain(region: String, in ranges: PhoneRanges) -> UInt64? {
        guard let whole = international(region: region), ranges.contains(whole), !isRowOfKeys else {
            return nil
        }
        return whole
    }

    private func international(region: String) -> UInt64? {
        if hasPlus { return zeros == 0 ? value : nil }
        if zeros == 2, count >= 13 { return value }
        switch region {
        case "UA":
            if zeros == 1, count == 10 { return 380_000_000_000 + value }
            if zeros == 0, count == 12, value / 1_000_000_000 == 380 { return value }
        case "PL":
            if zeros == 0, count == 9 { return 48_000_000_000 + value }
            if zeros == 0, count == 11, value / 1_000_000_000 == 48 { return value }
        case "KZ", "RU":
            if zeros == 0, count == 10 { return 70_000_000_000 + value }
            if zeros == 0, count == 11, value / 10_000_000_000 == 7 { return value }
            if zeros == 0, count == 11, value / 10_000_000_000 == 8 {
                return value - 10_000_000_000
            }
        case "DE":
            // The library takes 4917077167227 for a number of Leer, 0491 7077167227; hardly anyone leaves out that zero.
            if zeros == 0, count >= 12, value / powerOfTen(count - 2) == 49 { return value }
        default: break
        }
        return nil
    }
}

extension PlainNumber {
    /// The number of a field of nothing but digits, blanks, dashes, dots, brackets and a plus at the front; nil otherwise.
    init?(wholeField field: String) {
        var room = 40
        for byte in field.utf8 {
            room -= 1
            guard room > 0 else { return nil }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard append(UInt64(byte - UInt8(ascii: "0"))) else { return nil }
            case UInt8(ascii: "+"):
                guard count == 0, !hasPlus else { return nil }
                hasPlus = true
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("),
                UInt8(ascii: ")"):
                continue
            default: return nil
            }
        }
    }
}

private func powerOfTen(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}
