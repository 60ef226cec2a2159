import ContactCenter
import HTTPTypes
import Hummingbird
import NIOCore

@testable import HTTPAPI

extension FiguresQuery {
    /// The query of a path.
    static func of(_ path: String, zone: TimeZoneRules, now: Instant) throws -> FiguresQuery {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
        return try FiguresQuery(
            Request(head: head, body: RequestBody(buffer: ByteBuffer())), zone: zone, now: now)
    }
}
