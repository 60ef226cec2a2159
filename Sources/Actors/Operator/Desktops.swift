import ContactCenter

/// An operator's open event streams, as their polls show them.
struct Desktops {
    /// A stream that has not polled for so long is closed: its node died, or was cut off. A poll waits for less.
    static let patience = Duration.seconds(15)
    /// Streams of one operator at once.
    static let limit = 32

    private struct Desktop {
        var polledAt: Instant
        var presence: Presence
    }

    private enum Presence {
        case here
        /// He signed out and the stream is still open: it shows his state, and does not sign him in again.
        case signedOut
        /// It said goodbye. Remembered for a while, for a poll that was on its way.
        case closed
    }

    private var byStream: [String: Desktop] = [:]
    /// He is connected by a message instead of a stream, until another takes that back.
    var isConnected = false

    /// A stream polls.
    /// - Returns: whether it may wait for notices: not where it has said goodbye. nil: there are too many streams.
    mutating func poll(_ stream: String, at now: Instant) -> Bool? {
        expire(at: now)
        guard let known = byStream[stream] else {
            guard byStream.values.count(where: { $0.presence != .closed }) < Self.limit else { return nil }
            byStream[stream] = Desktop(polledAt: now, presence: .here)
            return true
        }
        guard known.presence != .closed else { return false }
        byStream[stream]?.polledAt = now
        return true
    }

    /// A stream says goodbye.
    mutating func close(_ stream: String, at now: Instant) {
        expire(at: now)
        // Who opens streams quicker than they are forgotten is not remembered: a poll of his on its way waits in vain, no more.
        guard byStream.count < 2 * Self.limit || byStream[stream] != nil else { return }
        byStream[stream] = Desktop(polledAt: now, presence: .closed)
    }

    /// He signed out: the streams that are open do not count any more.
    mutating func signOut() {
        isConnected = false
        for stream in byStream.keys where byStream[stream]?.presence == .here {
            byStream[stream]?.presence = .signedOut
        }
    }

    mutating func expire(at now: Instant) {
        byStream = byStream.filter { now < $0.value.polledAt + Self.patience }
    }

    /// Whether a desktop of his is there.
    var isAnyHere: Bool { isConnected || byStream.values.contains { $0.presence == .here } }

    /// When the next stream counts as closed unless it polls; nil without one.
    var nextExpiry: Instant? {
        byStream.values.filter { $0.presence == .here }.map { $0.polledAt + Self.patience }.min()
    }
}
