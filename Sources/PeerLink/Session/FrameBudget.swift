import NIOCore

/// How many frames that carry nothing a peer may send. Data, and the requests that it belongs to, are bounded
/// elsewhere.
///
/// libnghttp2 1.52 bounds resets, CONTINUATION, and acknowledgements that wait; it has no limit for a peer who reads
/// them, nor for streams that we are made to reset (CVE-2025-8671).
struct FrameBudget {
    private var pings = RateLimit(burst: 100, perSecond: 20)
    private var settings = RateLimit(burst: 20, perSecond: 2)
    private var empty = RateLimit(burst: 200, perSecond: 20)
    private var windows = RateLimit(burst: 10_000, perSecond: 5000)
    private var others = RateLimit(burst: 200, perSecond: 20)
    private var resets = RateLimit(burst: 200, perSecond: 33)
    private var ownResets = RateLimit(burst: 100, perSecond: 10)

    /// A frame's header came.
    mutating func count(type: UInt8, length: Int, endsStream: Bool, at now: NIODeadline) throws(HTTP2Problem) {
        switch type {
        case 0x0:
            if length == 0, !endsStream, !empty.take(at: now) { throw .flood("empty DATA frames") }
        case 0x1: break
        case 0x3: if !resets.take(at: now) { throw .flood("RST_STREAM frames") }
        case 0x4: if !settings.take(at: now) { throw .flood("SETTINGS frames") }
        case 0x6: if !pings.take(at: now) { throw .flood("PING frames") }
        case 0x8: if !windows.take(at: now) { throw .flood("WINDOW_UPDATE frames") }
        case 0x9: break  // Bounded in number by libnghttp2, in bytes by the header limit.
        default: if !others.take(at: now) { throw .flood("frames of type \(type)") }
        }
    }

    /// We reset a stream, or passed over a frame that was wrong.
    mutating func countOwnReset(at now: NIODeadline) throws(HTTP2Problem) {
        if !ownResets.take(at: now) { throw .flood("streams that had to be reset") }
    }
}
