/// Splits a stream of bytes into lines. Holds at most one line of `limit` bytes, whatever comes.
struct LineSplitter {
    enum Content: Equatable {
        case text([UInt8])
        /// It has more than `limit` bytes, and was not kept.
        case tooLong
    }

    struct Line: Equatable {
        /// From 1; blank lines count.
        var number: Int
        var content: Content
    }

    private let limit: Int
    private var partial: [UInt8] = []
    private var isSkipping = false
    private(set) var number = 1

    init(limit: Int) {
        self.limit = limit
    }

    /// The lines that end in this chunk; blank ones are left out.
    mutating func split(_ chunk: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while let newline = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
            add(chunk[start..<newline])
            finish(&lines)
            start = newline + 1
        }
        add(chunk[start...])
        return lines
    }

    /// The last line, where the stream ended without a newline.
    mutating func end() -> [Line] {
        var lines: [Line] = []
        if isSkipping || !partial.isEmpty { finish(&lines) }
        return lines
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        guard !isSkipping else { return }
        if partial.count + bytes.count > limit {
            isSkipping = true
            partial = []
        } else {
            partial.append(contentsOf: bytes)
        }
    }

    private mutating func finish(_ lines: inout [Line]) {
        if isSkipping {
            lines.append(Line(number: number, content: .tooLong))
        } else if partial.contains(where: { !Self.isWhitespace($0) }) {
            if partial.last == UInt8(ascii: "\r") { partial.removeLast() }
            lines.append(Line(number: number, content: .text(partial)))
        }
        partial = []
        isSkipping = false
        number += 1
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }
}
