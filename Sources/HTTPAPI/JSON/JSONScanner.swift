/// Reads JSON from bytes, one token after the other, without a tree: for what comes in great numbers.
///
/// Strict by RFC 8259: UTF-8 is validated, surrogates come in pairs, a number keeps its literal, a key that occurs twice
/// in one object is an error (the standard leaves it open, and two readers of one order must not see two phones).
/// Time and memory are linear in the bytes; the nesting is limited.
package struct JSONScanner: ~Copyable {
    package static let depthLimit = 64

    package enum Kind: Sendable {
        case object, array, string, number, bool, null
    }

    package let bytes: [UInt8]
    package private(set) var position: Int
    private let end: Int
    private var depth = 0
    var keys = JSONKeys()

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    /// Skips white space.
    /// - Returns: the kind of the value that comes next.
    package mutating func kind() throws(JSONError) -> Kind {
        switch try peek() {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        default: throw JSONError(.unexpectedByte, at: position)
        }
    }

    /// Enters an object or an array, whose kind was seen before.
    package mutating func enter() throws(JSONError) {
        guard depth < Self.depthLimit else { throw JSONError(.tooDeep, at: position) }
        depth += 1
        position += 1
    }

    /// Goes to the next key of the object entered, and past its colon; leaves the object after the last.
    /// - Parameter mark: from `beginKeys()`.
    /// - Returns: nil when the object has ended.
    package mutating func nextKey(_ mark: inout KeyMark) throws(JSONError) -> JSONKey? {
        var byte = try peek()
        if byte == UInt8(ascii: "}") {
            leave(mark)
            return nil
        }
        if !mark.isFirst {
            guard byte == UInt8(ascii: ",") else { throw JSONError(.unexpectedByte, at: position) }
            position += 1
            byte = try peek()
        }
        mark.isFirst = false
        guard byte == UInt8(ascii: "\"") else { throw JSONError(.unexpectedByte, at: position) }
        let start = position + 1
        let hasEscapes = try passString()
        let key = JSONKey(start: start, end: position - 1, hasEscapes: hasEscapes)
        guard keys.add(key, in: bytes, from: mark.count) else {
            throw JSONError(.duplicateKey, at: start - 1)
        }
        guard try peek() == UInt8(ascii: ":") else { throw JSONError(.unexpectedByte, at: position) }
        position += 1
        return key
    }

    /// Begins the keys of the object just entered.
    package func beginKeys() -> KeyMark {
        KeyMark(count: keys.count)
    }

    /// Goes to the next element of the array entered; leaves the array after the last.
    /// - Returns: whether there is one.
    package mutating func nextElement(isFirst: inout Bool) throws(JSONError) -> Bool {
        let byte = try peek()
        if byte == UInt8(ascii: "]") {
            depth -= 1
            position += 1
            return false
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw JSONError(.unexpectedByte, at: position) }
            position += 1
            guard try peek() != UInt8(ascii: "]") else {
                throw JSONError(.unexpectedByte, at: position)
            }
        }
        isFirst = false
        return true
    }

    /// The string that comes next.
    package mutating func string() throws(JSONError) -> String {
        let start = position + 1
        let hasEscapes = try passString()
        return JSONKey(start: start, end: position - 1, hasEscapes: hasEscapes).text(in: bytes)
    }

    /// The literal of the number that comes next, as it is written.
    package mutating func number() throws(JSONError) -> String {
        let start = position
        try passNumber()
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    package mutating func bool() throws(JSONError) -> Bool {
        if bytes[position] == UInt8(ascii: "t") {
            try pass("true")
            return true
        }
        try pass("false")
        return false
    }

    package mutating func null() throws(JSONError) {
        try pass("null")
    }

    /// Goes past the value that comes next, whatever it is, and checks it.
    package mutating func skip() throws(JSONError) {
        switch try kind() {
        case .object:
            try enter()
            var mark = beginKeys()
            while try nextKey(&mark) != nil { try skip() }
        case .array:
            try enter()
            var isFirst = true
            while try nextElement(isFirst: &isFirst) { try skip() }
        case .string: _ = try passString()
        case .number: try passNumber()
        case .bool: _ = try bool()
        case .null: try null()
        }
    }

    /// Nothing but white space may be left.
    package mutating func finish() throws(JSONError) {
        skipWhitespace()
        guard position == end else { throw JSONError(.trailingBytes, at: position) }
    }

    /// The next byte that is not white space, which stays the next.
    private mutating func peek() throws(JSONError) -> UInt8 {
        skipWhitespace()
        guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
        return bytes[position]
    }

    private mutating func skipWhitespace() {
        while position < end {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func leave(_ mark: KeyMark) {
        keys.drop(to: mark.count)
        depth -= 1
        position += 1
    }

    private mutating func pass(_ word: StaticString) throws(JSONError) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
            guard unsafe bytes[position] == word.utf8Start[offset] else {
                throw JSONError(.unexpectedByte, at: position)
            }
            position += 1
        }
    }

    private mutating func passNumber() throws(JSONError) {
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        if position < end, bytes[position] == UInt8(ascii: "0") {
            position += 1
            if position < end, isDigit(bytes[position]) { throw JSONError(.badNumber, at: position) }
        } else {
            try passDigits()
        }
        if position < end, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try passDigits()
        }
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < end,
                bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            try passDigits()
        }
    }

    private mutating func passDigits() throws(JSONError) {
        let start = position
        while position < end, isDigit(bytes[position]) { position += 1 }
        guard position > start else { throw JSONError(.badNumber, at: position) }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Goes past a string from its first quote.
    /// - Returns: whether it has escapes.
    private mutating func passString() throws(JSONError) -> Bool {
        var index = position + 1
        var hasEscapes = false
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                position = index + 1
                return hasEscapes
            } else if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                index = try JSONEscape.end(of: bytes, at: index)
            } else if byte >= 0x80 {
                guard let next = UTF8Sequence.end(of: bytes, at: index) else {
                    throw JSONError(.notUTF8, at: index)
                }
                index = next
            } else if byte < 0x20 {
                throw JSONError(.controlCharacter, at: index)
            } else {
                index += 1
            }
        }
        throw JSONError(.unexpectedEnd, at: end)
    }
}
