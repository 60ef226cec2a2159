/// A connection that is kept, one request at a time.
final class HTTPClient {
    private let socket: Socket
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)

    init(port: UInt16) throws {
        socket = try Socket(port: port)
    }

    func ask(_ method: String, _ path: String, token: String? = nil, body: String? = nil) throws -> HTTPAnswer {
        try ask(Self.request(method, path, token: token, body: body.map { Array($0.utf8) }))
    }

    func ask(_ request: [UInt8]) throws -> HTTPAnswer {
        try socket.send(request)
        var bytes: [UInt8] = []
        while true {
            let count = try socket.receive(&buffer)
            guard count > 0 else { throw Failure("the node closed the connection") }
            bytes += buffer[..<count]
            if let answer = HTTPAnswer(bytes[...]) { return answer }
        }
    }

    /// Opens an endless answer and waits for its first event. Nobody reads the others: the kernel keeps the few that come.
    func open(_ path: String, token: String) throws {
        try socket.send(Self.request("GET", path, token: token, body: nil))
        var bytes: [UInt8] = []
        while true {
            let count = try socket.receive(&buffer)
            bytes += buffer[..<count]
            let text = String(decoding: bytes, as: UTF8.self)
            if let head = HTTPAnswer.head(of: bytes[...]), head.status == 200 {
                if text.contains("data:") { return }
            } else if count == 0 || bytes.count > 64 << 10 || HTTPAnswer.head(of: bytes[...]) != nil {
                throw Failure("\(path) was not opened: \(text)")
            }
            guard count > 0 else { throw Failure("\(path) was closed: \(text)") }
        }
    }

    static func request(_ method: String, _ path: String, token: String?, body: [UInt8]?) -> [UInt8] {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        if let token { head += "Authorization: Bearer \(token)\r\n" }
        if let body { head += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n" }
        return Array((head + "\r\n").utf8) + (body ?? [])
    }
}
