/// Why a connection can't go on.
enum HTTP2Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// More of something than a peer with good intentions sends.
    case flood(String)
    /// What came is not HTTP/2, or not as this protocol uses it.
    case violation(String)

    /// RFC 9113, section 7: ENHANCE_YOUR_CALM and PROTOCOL_ERROR.
    var code: UInt32 {
        switch self {
        case .flood: 0xb
        case .violation: 0x1
        }
    }

    var description: String {
        switch self {
        case .flood(let what): "too much: \(what)"
        case .violation(let what): what
        }
    }
}
