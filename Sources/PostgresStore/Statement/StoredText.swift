import Glibc

/// How a text lies in a column. PostgreSQL's text holds every character but U+0000, which JSON and telephones may send.
///
/// U+0000 is written as U+FDD0 with a 0 after it, and U+FDD0, which is no character, with a 1. Every other text is
/// itself.
enum StoredText {
    private static let mark: [UInt8] = [0xEF, 0xB7, 0x90]
    private static let zero = UInt8(ascii: "0")
    private static let itself = UInt8(ascii: "1")

    /// - Returns: nil where the text is stored as it is.
    static func marked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let start = text.baseAddress, unsafe needsMark(start, text.count) else { return nil }
        var stored: [UInt8] = []
        stored.reserveCapacity(text.count + 16)
        var index = 0
        while index < text.count {
            if unsafe text[index] == 0 {
                stored += mark + [zero]
                index += 1
            } else if unsafe isMark(text, at: index) {
                stored += mark + [itself]
                index += mark.count
            } else {
                stored.append(unsafe text[index])
                index += 1
            }
        }
        return stored
    }

    /// The text of a column.
    static func read(_ stored: UnsafeBufferPointer<UInt8>) -> String {
        guard let start = stored.baseAddress else { return "" }
        guard unsafe memchr(start, Int32(mark[0]), stored.count) != nil else {
            return unsafe String(decoding: stored, as: UTF8.self)
        }
        var text: [UInt8] = []
        text.reserveCapacity(stored.count)
        var index = 0
        while index < stored.count {
            let after = index + mark.count
            if unsafe isMark(stored, at: index), after < stored.count {
                unsafe text += stored[after] == zero ? [0] : mark
                index = after + 1
            } else {
                text.append(unsafe stored[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func needsMark(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if unsafe memchr(start, 0, count) != nil { return true }
        guard unsafe memchr(start, Int32(mark[0]), count) != nil else { return false }
        let text = unsafe UnsafeBufferPointer(start: start, count: count)
        return text.indices.contains { unsafe isMark(text, at: $0) }
    }

    private static func isMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + mark.count <= text.count else { return false }
        return unsafe text[index] == mark[0] && text[index + 1] == mark[1] && text[index + 2] == mark[2]
    }
}
