/// Walks over the bytes of a source once, and never traps on a malformed one.
struct SwiftScanner {
    private let source: [UInt8]
    private var position = 0
    private(set) var code: [UInt8]
    private(set) var comments: [UInt8]
    private(set) var isComment: [Bool]

    init(_ text: String) {
        source = Array(text.utf8)
        let blank = source.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
        code = blank
        comments = blank
        isComment = Array(repeating: false, count: source.count)
    }

    /// Scans code to the end, or to the parenthesis that closes an interpolation, which it leaves to be read.
    mutating func scanCode(untilParenthesis: Bool) {
        var depth = 0
        while position < source.count {
            if starts("//") {
                scanLineComment()
            } else if starts("/*") {
                scanBlockComment()
            } else if let hashes = hashesBeforeQuote() {
                scanString(hashes: hashes)
            } else {
                if source[position] == UInt8(ascii: "(") { depth += 1 }
                if source[position] == UInt8(ascii: ")") {
                    if untilParenthesis, depth == 0 { return }
                    depth -= 1
                }
                takeCode(1)
            }
        }
    }

    private mutating func scanLineComment() {
        while position < source.count, source[position] != UInt8(ascii: "\n") { takeComment(1) }
    }

    private mutating func scanBlockComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                takeComment(2)
            } else if starts("*/") {
                depth -= 1
                takeComment(2)
            } else {
                takeComment(1)
            }
        } while depth > 0 && position < source.count
    }

    private mutating func scanString(hashes: Int) {
        takeCode(hashes)
        let isLong = starts("\"\"\"")
        let quote = isLong ? "\"\"\"" : "\""
        let marks = String(repeating: "#", count: hashes)
        takeCode(quote.utf8.count)
        while position < source.count {
            if starts(quote + marks) {
                takeCode(quote.utf8.count + hashes)
                return
            }
            if !isLong, source[position] == UInt8(ascii: "\n") { return }
            if starts("\\" + marks + "(") {
                position += 1 + hashes
                takeCode(1)
                scanCode(untilParenthesis: true)
                if position < source.count { takeCode(1) }
            } else if starts("\\" + marks) {
                let escaped = position + 1 + hashes
                let isLineBreak = escaped < source.count && source[escaped] == UInt8(ascii: "\n")
                position = isLineBreak ? escaped : min(escaped + 1, source.count)
            } else {
                position += 1
            }
        }
    }

    /// The number of `#` before a quotation mark that opens a string here; nil where none does.
    private func hashesBeforeQuote() -> Int? {
        var end = position
        while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
        guard end < source.count, source[end] == UInt8(ascii: "\"") else { return nil }
        return end - position
    }

    private func starts(_ text: String) -> Bool {
        var index = position
        for byte in text.utf8 {
            guard index < source.count, source[index] == byte else { return false }
            index += 1
        }
        return true
    }

    private mutating func takeCode(_ count: Int) {
        for _ in 0..<count where position < source.count {
            code[position] = source[position]
            position += 1
        }
    }

    private mutating func takeComment(_ count: Int) {
        for _ in 0..<count where position < source.count {
            comments[position] = source[position]
            isComment[position] = true
            position += 1
        }
    }
}
