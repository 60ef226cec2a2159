import HTTPTypes
import Hummingbird
import NIOCore

/// A request's body, chunk by chunk, inflated where it came compressed. A chunk has at most a few hundred KiB.
struct BodyChunks {
    private var iterator: RequestBody.AsyncIterator
    private var gzip: GzipReader?

    /// - Throws: `Problem` for an encoding that is not known.
    init(_ request: Request) throws(Problem) {
        iterator = request.body.makeAsyncIterator()
        switch request.headers[.contentEncoding]?.lowercased() {
        case nil, "", "identity": gzip = nil
        case "gzip", "x-gzip": gzip = GzipReader()
        case let other?:
            throw Problem(
                .unsupportedMediaType, "unsupported_encoding", "This compression is not known",
                detail: "`\(other.prefix(40))`; `gzip` and `identity` are.")
        }
    }

    /// - Throws: `Problem` for broken gzip, after everything before the damage was given.
    mutating func next() async throws -> [UInt8]? {
        while true {
            do throws(GzipError) {
                if let piece = try gzip?.next() { return piece }
            } catch {
                throw Self.broken(error)
            }
            guard let buffer = try await iterator.next(isolation: #isolation) else { break }
            let bytes = Array(buffer.readableBytesView)
            if gzip == nil { return bytes }
            gzip?.feed(bytes)
        }
        do throws(GzipError) {
            try gzip?.finish()
        } catch {
            throw Self.broken(error)
        }
        return nil
    }

    private static func broken(_ error: GzipError) -> Problem {
        Problem(
            .badRequest, "bad_gzip", "The gzip stream is broken",
            detail: "\(error.rawValue.prefix(1).uppercased())\(error.rawValue.dropFirst()).")
    }
}
