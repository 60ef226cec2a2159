import Foundation

/// One request and its answer on a connection of its own: written and read piece by piece.
final class Exchange: Sendable {
    private let socket: Socket

    /// Sends the head. Without a length the body goes in chunks.
    init(
        _ method: String, _ path: String, port: UInt16, token: String? = nil, headers: [String: String] = [:],
        length: Int? = nil, patience: Duration = .seconds(30), receiveBuffer: CInt? = nil
    ) throws {
        socket = try Socket(port: port, patience: patience, receiveBuffer: receiveBuffer)
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        if let token { head += "Authorization: Bearer \(token)\r\n" }
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        head += length.map { "Content-Length: \($0)\r\n\r\n" } ?? "Transfer-Encoding: chunked\r\n\r\n"
        try socket.write(Array(head.utf8))
    }

    /// Bytes of a body whose length was told.
    func write(_ bytes: [UInt8]) throws {
        try socket.write(bytes)
    }

    /// A piece of a body in chunks.
    func writeChunk(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        try socket.write(Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8))
    }

    func writeChunk(_ text: String) throws {
        try writeChunk(Array(text.utf8))
    }

    func endChunks() throws {
        try socket.write(Array("0\r\n\r\n".utf8))
    }

    /// Waits for the answer's head.
    func answer() throws -> AnswerReader {
        try AnswerReader(socket)
    }

    /// Hangs up.
    func cut() {
        socket.cut()
    }
}

/// An answer with all of its body.
struct Answer: Sendable {
    var status: Int
    /// By lower-case name.
    var headers: [String: String]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
    /// Null where it is not JSON.
    var json: JSON {
        do { return try JSON(body) } catch { return .null }
    }
    var isProblem: Bool { headers["content-type"]?.hasPrefix("application/problem+json") == true }
    var code: String? { json["code"].text }

    /// Asks and waits for the whole answer.
    static func to(
        _ method: String, _ path: String, port: UInt16, token: String? = nil, body: String? = nil,
        type: String = "application/json", headers: [String: String] = [:], patience: Duration = .seconds(30)
    ) throws -> Answer {
        let bytes = Array((body ?? "").utf8)
        var headers = headers
        if body != nil { headers["Content-Type"] = type }
        let exchange = try Exchange(
            method, path, port: port, token: token, headers: headers, length: bytes.count, patience: patience)
        try exchange.write(bytes)
        var reader = try exchange.answer()
        return Answer(status: reader.status, headers: reader.headers, body: try reader.rest())
    }
}
