/// The sizes of a session.
enum HTTP2Limits {
    /// The most bytes of one frame.
    static let frame = 256 << 10
    /// Bytes that a peer may have on its way on one stream, and on all.
    static let streamWindow = 4 << 20
    static let connectionWindow = 8 << 20
    /// Names, values and 32 bytes for each, of one request (RFC 9113, section 6.5.2).
    static let headers = 16 << 10
    static let headerFields = 64
    /// Frames that wait to be sent, data aside.
    static let queuedFrames = 4096
    /// Bytes gathered for one write.
    static let write = 256 << 10
}
