/// Reads one JSON text (RFC 8259) with the place of every value. Never traps, whatever the bytes.
struct JSONReader {
    private struct Failure: Error {
        var what: String
    }

    private let bytes: [UInt8]
    private var position = 0
    private var count = 0
    /// The place of the byte at `placed`: moved forward only, so that a long line costs no more than its length.
    private var mark = TextPlace(line: 1, column: 1)
    private var placed = 0

    /// - Returns: nil where the bytes are not JSON, which is then noted.
    static func read(_ bytes: [UInt8], log: ProblemLog) -> SettingsValue? {
        guard bytes.count <= TextLimits.size else {
            log.note(
                .tooLarge, at: nil, "the text has more than \(TextLimits.size >> 10) KiB", "send a shorter one")
            return nil
        }
        var reader = JSONReader(bytes: bytes)
        do throws(Failure) {
            let value = try reader.value(depth: 0)
            reader.skipSpace()
            guard reader.position == bytes.count else { throw Failure(what: "something follows the value") }
            return value
        } catch {
            log.note(.notJSON, at: reader.place(), "this is not JSON: \(error.what)", "send one JSON object")
            return nil
        }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func place() -> TextPlace {
        for byte in bytes[placed..<position] {
            if byte == UInt8(ascii: "\n") {
                mark = TextPlace(line: mark.line + 1, column: 1)
            } else if byte & 0xC0 != 0x80 {
                mark.column += 1
            }
        }
        placed = position
        return mark
    }

    private mutating func value(depth: Int) throws(Failure) -> SettingsValue {
        skipSpace()
        count += 1
        guard depth <= TextLimits.depth, count <= TextLimits.values else {
            throw Failure(what: "more than \(TextLimits.values) values, or \(TextLimits.depth) within each other")
        }
        guard position < bytes.count else { throw Failure(what: "it ends too soon") }
        let start = place()
        let content: SettingsValue.Content
        switch bytes[position] {
        case UInt8(ascii: "{"): content = .fields(try fields(depth: depth))
        case UInt8(ascii: "["): content = .list(try list(depth: depth))
        case UInt8(ascii: "\""): content = .text(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
        default:
            if take("true") {
                content = .truth(true)
            } else if take("false") {
                content = .truth(false)
            } else if take("null") {
                content = .null
            } else {
                throw Failure(what: "no value begins like this")
            }
        }
        return SettingsValue(content: content, place: start)
    }

    private mutating func fields(depth: Int) throws(Failure) -> [SettingsField] {
        position += 1
        var fields: [SettingsField] = []
        var keys: Set<String> = []
        skipSpace()
        if take("}") { return fields }
        while true {
            skipSpace()
            let keyPlace = place()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw Failure(what: "a key in quotation marks is missing")
            }
            let key = try string()
            guard keys.insert(key).inserted else { throw Failure(what: "the key `\(key.prefix(60))` stands twice") }
            skipSpace()
            guard take(":") else { throw Failure(what: "a colon is missing after a key") }
            let value = try value(depth: depth + 1)
            fields.append(SettingsField(key: key, keyPlace: keyPlace, value: value))
            skipSpace()
            if take(",") { continue }
            if take("}") { return fields }
            throw Failure(what: "a comma or `}` is missing")
        }
    }

    private mutating func list(depth: Int) throws(Failure) -> [SettingsValue] {
        position += 1
        var items: [SettingsValue] = []
        skipSpace()
        if take("]") { return items }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            if take(",") { continue }
            if take("]") { return items }
            throw Failure(what: "a comma or `]` is missing")
        }
    }

    private mutating func number() throws(Failure) -> String {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
            throw Failure(what: "a number without digits or with a leading zero")
        }
        if peek == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw Failure(what: "a number that ends with its point") }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            guard digits() > 0 else { throw Failure(what: "a number without its exponent") }
        }
        guard position - start <= 64 else { throw Failure(what: "a number of more than 64 characters") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func string() throws(Failure) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw Failure(what: "a text that is not UTF-8")
                }
                return string
            case UInt8(ascii: "\\"):
                text.append(contentsOf: try escaped())
            case 0..<0x20:
                throw Failure(what: "a control character in a text")
            default:
                text.append(byte)
            }
        }
        throw Failure(what: "a text without its closing quotation mark")
    }

    private mutating func escaped() throws(Failure) -> [UInt8] {
        guard let byte = peek else { throw Failure(what: "it ends too soon") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            var units = [try unit()]
            if UTF16.isLeadSurrogate(units[0]), take("\\u") { units.append(try unit()) }
            guard let text = String(validating: units, as: UTF16.self) else {
                throw Failure(what: "half of a surrogate pair")
            }
            return Array(text.utf8)
        default: throw Failure(what: "an unknown escape")
        }
    }

    private mutating func unit() throws(Failure) -> UInt16 {
        guard position + 4 <= bytes.count else { throw Failure(what: "it ends too soon") }
        var unit: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                throw Failure(what: "`\\u` without four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
        }
        position += 4
        return unit
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        return position - start
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let word = Array(word.description.utf8)
        guard bytes[position...].starts(with: word) else { return false }
        position += word.count
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): position += 1
            default: return
            }
        }
    }
}
