/// The escapes of JSON's strings.
enum JSONEscape {
    /// Checks the escape at this index.
    /// - Returns: the index after it; after the second half of a surrogate pair.
    static func end(of bytes: [UInt8], at index: Int) throws(JSONError) -> Int {
        guard index + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return index + 2
        case UInt8(ascii: "u"):
            let unit = try unit(bytes, index)
            guard unit & 0xF800 == 0xD800 else { return index + 6 }
            guard unit < 0xDC00, index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
                bytes[index + 7] == UInt8(ascii: "u"),
                try self.unit(bytes, index + 6) & 0xFC00 == 0xDC00
            else { throw JSONError(.loneSurrogate, at: index) }
            return index + 12
        default:
            throw JSONError(.badEscape, at: index)
        }
    }

    /// The bytes of a string whose escapes were checked.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                let (scalar, next) = scalar(bytes, index)
                result.append(contentsOf: Array(String(scalar).utf8))
                index = next
                continue
            case let other: result.append(other)
            }
            index += 2
        }
        return result
    }

    private static func scalar(_ bytes: ArraySlice<UInt8>, _ index: Int) -> (Unicode.Scalar, Int) {
        let high = value(bytes, index)
        guard high & 0xFC00 == 0xD800 else {
            return (Unicode.Scalar(high) ?? "\u{FFFD}", index + 6)
        }
        let low = value(bytes, index + 6)
        let code = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        return (Unicode.Scalar(code) ?? "\u{FFFD}", index + 12)
    }

    private static func value(_ bytes: ArraySlice<UInt8>, _ index: Int) -> UInt32 {
        (index + 2..<index + 6).reduce(0) { $0 << 4 | UInt32(digit(bytes[$1]) ?? 0) }
    }

    private static func unit(_ bytes: [UInt8], _ index: Int) throws(JSONError) -> UInt32 {
        guard index + 5 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
        var unit: UInt32 = 0
        for offset in 2..<6 {
            guard let digit = digit(bytes[index + offset]) else {
                throw JSONError(.badEscape, at: index)
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// UTF-8 sequences of two to four bytes. Unicode 16, table 3-7.
enum UTF8Sequence {
    /// - Returns: the index after the sequence at this index; nil where it is not well-formed.
    static func end(of bytes: [UInt8], at index: Int) -> Int? {
        func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch bytes[index] {
        case 0xC2...0xDF: return isContinuation(1) ? index + 2 : nil
        case 0xE0: return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? index + 3 : nil
        case 0xED: return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? index + 3 : nil
        case 0xE1...0xEF: return isContinuation(1) && isContinuation(2) ? index + 3 : nil
        case 0xF0:
            return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3)
                ? index + 4 : nil
        case 0xF1...0xF3:
            return isContinuation(1) && isContinuation(2) && isContinuation(3) ? index + 4 : nil
        case 0xF4:
            return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3)
                ? index + 4 : nil
        default: return nil
        }
    }
}
