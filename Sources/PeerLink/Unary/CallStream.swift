import NIOCore

/// A person's call: one request and its answer. Belongs to its connection's event loop.
final class CallStream {
    let stream: Int32
    let request: CallRequest
    let began: NIODeadline
    var body = ByteBuffer()
    var reply = ByteBuffer()
    /// The request has come to its end.
    var isWhole = false
    var isAnswered = false

    init(_ stream: Int32, _ request: CallRequest, at now: NIODeadline) {
        self.stream = stream
        self.request = request
        began = now
    }
}
