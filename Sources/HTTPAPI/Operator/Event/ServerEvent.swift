import NIOCore

/// One event of a `text/event-stream`.
struct ServerEvent: Sendable {
    /// What a client that comes back says it has seen last; nil for an event that can't be resumed from.
    var id: String?
    var name: String
    var data: JSONValue

    /// Asks the client to come back after a second when the stream breaks.
    static let retry = ByteBuffer(string: "retry: 1000\n\n")
    /// A comment: keeps what stands between from closing an idle connection, and finds out that the client is gone.
    static let heartbeat = ByteBuffer(string: ":\n\n")

    /// JSON has no line feed outside of its strings, and none inside: the data are one line.
    var buffer: ByteBuffer {
        var buffer = ByteBuffer()
        if let id { buffer.writeString("id: \(id)\n") }
        buffer.writeString("event: \(name)\ndata: ")
        buffer.writeBytes(data.bytes)
        buffer.writeString("\n\n")
        return buffer
    }
}
