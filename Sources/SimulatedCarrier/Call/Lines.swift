import ContactCenter

/// What a server can carry: calls at once, and calls begun in any one second.
struct Lines {
    private let channels: Int
    private let callsPerSecond: Int
    private(set) var inUse = 0
    /// The moments of the last `callsPerSecond` calls, as a ring; memory for one second of calls.
    private var begun: [Int64] = []
    private var oldest = 0

    init(_ server: TelephonyServer) {
        channels = max(0, server.channels)
        callsPerSecond = max(0, server.callsPerSecond)
    }

    /// Takes a line for a call that begins now.
    /// - Returns: false where all are in use, or where too many calls began within the last second.
    mutating func take(at milliseconds: Int64) -> Bool {
        guard inUse < channels, callsPerSecond > 0 else { return false }
        if begun.count < callsPerSecond {
            begun.append(milliseconds)
        } else {
            guard milliseconds - begun[oldest] >= 1000 else { return false }
            begun[oldest] = milliseconds
            oldest = (oldest + 1) % callsPerSecond
        }
        inUse += 1
        return true
    }

    mutating func release() {
        precondition(inUse > 0, "a line given back twice")
        inUse -= 1
    }
}
