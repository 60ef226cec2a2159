import Synchronization

/// The seals of calls that were taken, so that nobody takes one twice.
final class SeenSeals: Sendable {
    private struct State {
        var current: Set<String> = []
        var before: Set<String> = []
        var turnedAt: Int64 = 0
    }

    /// Over this many in one lifetime, calls wait for the next: about 270 a second.
    private static let limit = 65_536
    private let state = Mutex(State())

    /// - Parameters:
    ///   - now: seconds.
    ///   - lifetime: how long a seal is good, in seconds, before its time and after.
    /// - Returns: whether it was not seen before.
    func take(_ seal: String, at now: Int64, lifetime: Int64) -> Bool {
        state.withLock { state in
            if now - state.turnedAt > 2 * lifetime {
                state.before = now - state.turnedAt > 4 * lifetime ? [] : state.current
                state.current = []
                state.turnedAt = now
            }
            guard state.current.count < Self.limit, !state.before.contains(seal) else { return false }
            return state.current.insert(seal).inserted
        }
    }
}
