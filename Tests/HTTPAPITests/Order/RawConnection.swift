import NIOCore
import NIOPosix

/// A TCP connection on which a test writes and reads bytes as it likes.
struct RawConnection {
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var text = ""

    static func open(
        port: Int?, _ body: (inout RawConnection) async throws -> Void
    ) async throws {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port ?? 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
        try await channel.executeThenClose { inbound, outbound in
            var connection = RawConnection(
                outbound: outbound, inbound: inbound.makeAsyncIterator())
            try await body(&connection)
        }
    }

    /// Begins a stream of orders to shop demo-a.
    func begin(_ headers: String...) async throws {
        let lines =
            [
                "POST \(OrderWorld.path) HTTP/1.1", "Host: localhost", "Authorization: Bearer key-a",
                "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked",
            ] + headers
        try await write(raw: lines.joined(separator: "\r\n") + "\r\n\r\n")
    }

    func write(raw text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    /// One chunk of the body.
    func write(_ text: String) async throws {
        try await write(bytes: Array(text.utf8))
    }

    func write(bytes: [UInt8]) async throws {
        var buffer = ByteBuffer(string: String(bytes.count, radix: 16) + "\r\n")
        buffer.writeBytes(bytes)
        buffer.writeString("\r\n")
        try await outbound.write(buffer)
    }

    func endBody() async throws { try await write(raw: "0\r\n\r\n") }

    /// Sends nothing more, and still reads.
    func halfClose() { outbound.finish() }

    /// The next line of the answer that is JSON; nil when the answer has ended.
    mutating func answer() async throws -> String? {
        while true {
            while let newline = text.utf8.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(text[..<newline])
                text = String(text[text.utf8.index(after: newline)...])
                if line.hasPrefix("{") { return line }
                if line == "0\r" || line == "0" { return nil }
            }
            guard let buffer = try await inbound.next(isolation: #isolation) else { return nil }
            text += String(buffer: buffer).replacing("\r\n", with: "\n")
        }
    }

    mutating func answers(_ count: Int) async throws -> [String] {
        var answers: [String] = []
        while answers.count < count, let answer = try await answer() { answers.append(answer) }
        return answers
    }

    mutating func answersToTheEnd() async throws -> [String] {
        try await answers(.max)
    }
}
