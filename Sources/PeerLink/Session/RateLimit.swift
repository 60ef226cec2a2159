import NIOCore

/// So many at once, and so many a second after that.
struct RateLimit {
    private let burst: Double
    private let perSecond: Double
    private var left: Double
    private var filledAt: NIODeadline?

    init(burst: Int, perSecond: Int) {
        self.burst = Double(burst)
        self.perSecond = Double(perSecond)
        left = Double(burst)
    }

    /// Counts one more.
    /// - Returns: false where it is one too many.
    mutating func take(at now: NIODeadline) -> Bool {
        if let filledAt, now > filledAt {
            let seconds = Double((now - filledAt).nanoseconds) / 1e9
            left = min(burst, left + seconds * perSecond)
        }
        filledAt = now
        guard left >= 1 else { return false }
        left -= 1
        return true
    }
}
