import NIOCore

/// Whom a session tells what came, and asks for what is to go. Called on the session's event loop, in the middle of
/// `receive` or `gather`: it must not call those.
protocol HTTP2SessionOwner: AnyObject {
    func session(received headers: [HeaderField], on stream: Int32, endsStream: Bool)
    /// `bytes.readableBytes` are to be given back by `consume`.
    func session(received bytes: ByteBuffer, on stream: Int32)
    func sessionReceivedEnd(of stream: Int32)
    func session(closed stream: Int32, code: UInt32)
    /// The other side takes no more streams.
    func sessionReceivedGoAway(code: UInt32)
    /// How many bytes of a stream can go now, at most `limit`; nil where none are there yet.
    func session(wants limit: Int, of stream: Int32) -> (count: Int, isEnd: Bool)?
    /// Writes exactly as many bytes as were promised.
    func session(takes count: Int, of stream: Int32, into buffer: inout ByteBuffer)
}
