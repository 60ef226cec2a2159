import HTTPTypes
package import Hummingbird
import NIOCore

extension Request {
    /// The whole body, uncompressed.
    /// - Parameter limit: in bytes, after inflating.
    /// - Throws: `Problem`.
    package func bytes(limit: Int) async throws -> [UInt8] {
        try await bytes(limit: limit) { _ in true }
    }

    /// The whole body, uncompressed, as far as there is room for it.
    func bytes(limit: Int, room: inout IntakeRoom) async throws -> [UInt8] {
        try await bytes(limit: limit) { room.grow(bytes: $0) }
    }

    private func bytes(limit: Int, hasRoom: (Int) -> Bool) async throws -> [UInt8] {
        if let text = headers[.contentLength], let length = Int(text), length > limit {
            throw Problem.bodyTooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        var chunks = try BodyChunks(self)
        while let chunk = try await chunks.next() {
            guard bytes.count + chunk.count <= limit else { throw Problem.bodyTooLarge(limit: limit) }
            guard hasRoom(chunk.count) else { throw Problem.overloaded(retryAfter: .seconds(1)) }
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
