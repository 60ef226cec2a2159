/// One endless request of orders: lines out on one thread, acknowledgements in on another.
struct OrderStream: Sendable {
    private static let chunk = 64 << 10

    let port: UInt16
    private let head: [UInt8]
    /// As they are sent: in HTTP's chunks, made before the time runs.
    private let chunks: [[UInt8]]
    private let count: Int

    init(port: UInt16, shop: String, key: String, lines: OrderLines, numbers: Range<Int>) {
        self.port = port
        head = Array(
            """
            POST /v1/shops/\(shop)/orders HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(key)\r
            Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n
            """.utf8)
        count = numbers.count
        var chunks: [[UInt8]] = []
        var content: [UInt8] = []
        for number in numbers {
            content += lines.line(number) + [10]
            if content.count >= Self.chunk || number == numbers.upperBound - 1 {
                chunks.append(Array("\(String(content.count, radix: 16))\r\n".utf8) + content + [13, 10])
                content.removeAll(keepingCapacity: true)
            }
        }
        self.chunks = chunks + [Array("0\r\n\r\n".utf8)]
    }

    var bytes: Int { chunks.reduce(0) { $0 + $1.count } }

    /// Sends all and waits for all acknowledgements.
    ///
    /// - Throws: `Failure` where there is not one for each line.
    func run() throws {
        let socket = try Socket(port: port)
        nonisolated(unsafe) let shared = socket  // Both ends of one descriptor: the kernel's own affair.
        try BlockingThread.run([
            {
                try unsafe shared.send(head)
                for chunk in chunks { try unsafe shared.send(chunk) }
            },
            {
                var answer = StreamedAnswer()
                var buffer = [UInt8](repeating: 0, count: 256 << 10)
                while !answer.isComplete {
                    let read = try unsafe shared.receive(&buffer)
                    guard read > 0 else { break }
                    try answer.read(buffer[..<read])
                }
                guard answer.lines == count else {
                    throw Failure("\(answer.lines) acknowledgements of \(count) orders")
                }
            },
        ])
    }
}
