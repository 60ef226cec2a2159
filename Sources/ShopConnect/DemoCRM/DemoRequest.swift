import NIOCore
import NIOHTTP1

/// A request that the demo CRM got whole.
struct DemoRequest {
    var head: HTTPRequestHead
    var body: [UInt8]
    /// The body had more bytes than are kept.
    var isTooLarge: Bool

    var isKept: Bool { head.isKeepAlive && !isTooLarge }
}

/// Puts requests together from their parts.
struct DemoRequestReader {
    private static let mostBytes = 1 << 20
    private var request: DemoRequest?

    /// - Returns: the request, with its last part.
    mutating func take(_ part: HTTPServerRequestPart) -> DemoRequest? {
        switch part {
        case .head(let head):
            request = DemoRequest(head: head, body: [], isTooLarge: false)
            return nil
        case .body(let buffer):
            guard let count = request?.body.count else { return nil }
            if count + buffer.readableBytes > Self.mostBytes {
                request?.isTooLarge = true
            } else {
                request?.body += buffer.readableBytesView
            }
            return nil
        case .end:
            defer { request = nil }
            return request
        }
    }
}
