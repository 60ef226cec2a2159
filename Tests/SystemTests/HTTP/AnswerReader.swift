import Foundation

/// Reads an answer as it comes.
struct AnswerReader {
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    private enum Framing {
        case chunks
        case length(Int)
        case untilClosed
        case over
    }

    let status: Int
    /// By lower-case name.
    let headers: [String: String]
    private let socket: Socket
    /// Received and not looked at.
    private var raw: [UInt8]
    /// Of the body, not given out.
    private var body: [UInt8] = []
    private var framing: Framing

    init(_ socket: Socket) throws {
        self.socket = socket
        var raw: [UInt8] = []
        var head: [String] = []
        while true {
            if let end = raw.firstRange(of: Array("\r\n\r\n".utf8)) {
                head = String(decoding: raw[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
                raw = Array(raw[end.upperBound...])
                if head[0].hasPrefix("HTTP/1.1 100") { continue }
                break
            }
            let bytes = try socket.read()
            guard !bytes.isEmpty else { throw Socket.Failure.closed }
            raw += bytes
        }
        guard let status = head[0].split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw Malformed(description: "no status: \(head[0])")
        }
        self.status = status
        headers = head.dropFirst().reduce(into: [:]) { headers, line in
            guard let colon = line.firstIndex(of: ":") else { return }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        self.raw = raw
        if headers["transfer-encoding"]?.lowercased() == "chunked" {
            framing = .chunks
        } else if let length = headers["content-length"].flatMap({ Int($0) }) {
            framing = length == 0 ? .over : .length(length)
        } else {
            framing = status == 204 ? .over : .untilClosed
        }
    }

    /// The next line of the body, without its end; nil after the last.
    mutating func line() throws -> String? {
        while true {
            if let end = body.firstIndex(of: 0x0A) {
                let line = String(decoding: body[..<end], as: UTF8.self)
                body.removeSubrange(...end)
                return line
            }
            guard try more() else {
                guard !body.isEmpty else { return nil }
                defer { body = [] }
                return String(decoding: body, as: UTF8.self)
            }
        }
    }

    /// All that is left of the body.
    mutating func rest() throws -> [UInt8] {
        while try more() {}
        defer { body = [] }
        return body
    }

    /// Receives more of the body.
    /// - Returns: false at its end.
    private mutating func more() throws -> Bool {
        while true {
            switch framing {
            case .over: return false
            case .untilClosed:
                body += raw
                raw = try socket.read()
                if raw.isEmpty { framing = .over }
                return !raw.isEmpty
            case .length(let left):
                if raw.isEmpty { try receive() }
                let piece = raw.prefix(left)
                body += piece
                raw.removeFirst(piece.count)
                framing = left == piece.count ? .over : .length(left - piece.count)
                return true
            case .chunks:
                if try takeChunk() { return true }
            }
        }
    }

    /// - Returns: whether the body grew.
    private mutating func takeChunk() throws -> Bool {
        guard let line = raw.firstRange(of: Array("\r\n".utf8)) else {
            try receive()
            return false
        }
        let word = String(decoding: raw[..<line.lowerBound], as: UTF8.self)
        guard let size = Int(word, radix: 16) else { throw Malformed(description: "a chunk of size \(word)") }
        guard raw.count >= line.upperBound + size + 2 else {
            try receive()
            return false
        }
        body += raw[line.upperBound..<line.upperBound + size]
        raw.removeFirst(line.upperBound + size + 2)
        if size == 0 { framing = .over }
        return size > 0
    }

    private mutating func receive() throws {
        let bytes = try socket.read()
        guard !bytes.isEmpty else { throw Socket.Failure.closed }
        raw += bytes
    }
}
