/// An answer with a body of known length, read from the bytes that came so far.
struct HTTPAnswer {
    let status: Int
    let body: String

    /// nil where more bytes are needed.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let (status, length, start) = Self.head(of: bytes), bytes.endIndex >= start + length else { return nil }
        self.status = status
        body = String(decoding: bytes[start..<start + length], as: UTF8.self)
    }

    /// The status, the body's length (0 where it is not told) and where the body starts; nil while the head is not whole.
    static func head(of bytes: ArraySlice<UInt8>) -> (status: Int, length: Int, start: Int)? {
        guard let end = end(of: bytes) else { return nil }
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        let lines = head.split(whereSeparator: \.isNewline)
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
        return (status, length?.split(separator: " ").last.flatMap { Int($0) } ?? 0, end)
    }

    /// Where the empty line ends.
    private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index + 3 < bytes.endIndex {
            if bytes[index] == 13, bytes[index + 1] == 10, bytes[index + 2] == 13, bytes[index + 3] == 10 {
                return index + 4
            }
            index += 1
        }
        return nil
    }

    /// - Throws: `Failure` where it is an error's.
    func checked() throws -> HTTPAnswer {
        guard (200..<300).contains(status) else { throw Failure("the node answered \(status): \(body)") }
        return self
    }

    /// A member's text, of JSON that has it once and without escapes.
    func text(_ member: String) -> String? {
        guard let start = body.firstRange(of: "\"\(member)\":\"") else { return nil }
        return String(body[start.upperBound...].prefix { $0 != "\"" })
    }
}
