import AsyncHTTPClient
import HTTPAPI
import NIOCore
import NIOHTTP1

/// A shop's long-lived stream of orders into the node: a line out, an acknowledgement back.
actor DemoStream {
    private let lines: AsyncStream<ByteBuffer>.Continuation
    private let request: HTTPClientRequest
    private var waiting: CheckedContinuation<Void, any Error>?
    /// Acknowledgements that came before anybody waited for them.
    private var early = 0
    private var end: (any Error)?

    init(url: String, key: String) {
        let (stream, lines) = AsyncStream.makeStream(of: ByteBuffer.self)
        self.lines = lines
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = [
            "Authorization": "Bearer \(key)", "Content-Type": "application/x-ndjson",
        ]
        request.body = .stream(stream, length: .unknown)
        self.request = request
    }

    /// Carries lines and acknowledgements until `finish`.
    func run(_ client: HTTPClient) async {
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            guard response.status == .ok else {
                let body = try await response.body.collect(upTo: 64 << 10)
                throw DemoError("the node answered \(response.status.code): \(String(buffer: body))")
            }
            var rest: [UInt8] = []
            for try await chunk in response.body {
                rest.append(contentsOf: chunk.readableBytesView)
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    try acknowledge(Array(rest[..<end]))
                    rest.removeFirst(end + 1)
                }
            }
            ended(DemoError("the node closed the stream of orders"))
        } catch {
            ended(error)
        }
    }

    /// Sends an order and waits for its acknowledgement: it is on disk then.
    func send(_ line: [UInt8]) async throws {
        var buffer = ByteBuffer(bytes: line)
        buffer.writeInteger(UInt8(ascii: "\n"))
        lines.yield(buffer)
        if early > 0 {
            early -= 1
            return
        }
        if let end { throw end }
        try await withCheckedThrowingContinuation { waiting = $0 }
    }

    func finish() {
        lines.finish()
    }

    /// Every order of a demo is taken: an error is the demo's own.
    private func acknowledge(_ line: [UInt8]) throws {
        guard try JSONValue(parsing: line)["verdict"] != nil else {
            throw DemoError("the node did not take an order: \(String(decoding: line, as: UTF8.self))")
        }
        guard let continuation = waiting else {
            early += 1
            return
        }
        waiting = nil
        continuation.resume()
    }

    private func ended(_ error: any Error) {
        end = error
        waiting?.resume(throwing: error)
        waiting = nil
    }
}
