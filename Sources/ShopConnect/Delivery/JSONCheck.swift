/// Tells whether stored bytes are one JSON value of RFC 8259, so that they can stand in a body as they are.
///
/// Foundation's reader does not serve: it takes `[1,]`, which a receiver's may not.
struct JSONCheck {
    private static let mostDepth = 64
    private let bytes: [UInt8]
    private var position = 0

    static func isValue(_ text: String) -> Bool {
        var check = JSONCheck(bytes: Array(text.utf8))
        guard check.value(depth: 0) else { return false }
        check.skipSpace()
        return check.position == check.bytes.count
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value(depth: Int) -> Bool {
        skipSpace()
        guard depth <= Self.mostDepth, let first = peek else { return false }
        switch first {
        case UInt8(ascii: "{"): return members(depth: depth, close: UInt8(ascii: "}"), areNamed: true)
        case UInt8(ascii: "["): return members(depth: depth, close: UInt8(ascii: "]"), areNamed: false)
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return take("true")
        case UInt8(ascii: "f"): return take("false")
        case UInt8(ascii: "n"): return take("null")
        default: return number()
        }
    }

    private mutating func members(depth: Int, close: UInt8, areNamed: Bool) -> Bool {
        position += 1
        skipSpace()
        if takeByte(close) { return true }
        repeat {
            skipSpace()
            if areNamed {
                guard string() else { return false }
                skipSpace()
                guard takeByte(UInt8(ascii: ":")) else { return false }
            }
            guard value(depth: depth + 1) else { return false }
            skipSpace()
        } while takeByte(UInt8(ascii: ","))
        return takeByte(close)
    }

    private mutating func string() -> Bool {
        guard takeByte(UInt8(ascii: "\"")) else { return false }
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return true
            case 0..<0x20: return false
            case UInt8(ascii: "\\"):
                guard let escape = peek else { return false }
                position += 1
                if escape == UInt8(ascii: "u") {
                    let end = position + 4
                    guard end <= bytes.count, bytes[position..<end].allSatisfy(Self.isHexadecimal) else { return false }
                    position = end
                } else if !"\"\\/bfnrt".utf8.contains(escape) {
                    return false
                }
            default: continue
            }
        }
        return false
    }

    private mutating func number() -> Bool {
        _ = takeByte(UInt8(ascii: "-"))
        let start = position
        let whole = digits()
        guard whole == 1 || whole > 1 && bytes[start] != UInt8(ascii: "0") else { return false }
        if takeByte(UInt8(ascii: ".")), digits() == 0 { return false }
        guard takeByte(UInt8(ascii: "e")) || takeByte(UInt8(ascii: "E")) else { return true }
        _ = takeByte(UInt8(ascii: "+")) || takeByte(UInt8(ascii: "-"))
        return digits() > 0
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func takeByte(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, " \t\r\n".utf8.contains(byte) { position += 1 }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        Character(UnicodeScalar(byte)).isHexDigit
    }
}
