package import Hummingbird
import NIOCore

extension Request {
    /// The whole body, uncompressed.
    /// - Parameter limit: in bytes, after inflating.
    /// - Throws: `Problem`.
    package func bytes(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        if let text = headers[.contentLength], let length = Int(text), length > limit {
            throw Problem.bodyTooLarge(limit: limit)
        }
        var chunks = try BodyChunks(self)
        while let chunk = try await chunks.next() {
            guard bytes.count + chunk.count <= limit else { throw Problem.bodyTooLarge(limit: limit) }
            bytes.append(contentsOf: chunk)
        }
        return bytes
    }

    /// The whole body as JSON.
    /// - Throws: `Problem`.
    package func json(limit: Int) async throws -> JSONValue {
        let bytes = try await bytes(limit: limit)
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw Problem.malformedJSON(error)
        }
    }
}
