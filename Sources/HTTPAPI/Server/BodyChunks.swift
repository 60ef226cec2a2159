import Hummingbird
import NIOCore

/// A request's body, chunk by chunk, inflated where it came compressed.
struct BodyChunks {
    private var iterator: RequestBody.AsyncIterator

    init(_ request: Request) throws {
        iterator = request.body.makeAsyncIterator()
    }

    mutating func next() async throws -> [UInt8]? {
        guard let buffer = try await iterator.next(isolation: #isolation) else { return nil }
        return Array(buffer.readableBytesView)
    }
}
