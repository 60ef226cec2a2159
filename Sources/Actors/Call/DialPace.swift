import ContactCenter
import Synchronization

/// Spreads the dials of all shops over a telephone server's calls per second.
package final class DialPace: Sendable {
    /// When the next dial may start, in microseconds since 1970.
    private let next = Mutex<[TelephonyServerID: Int64]>([:])

    package init() {}

    /// Takes the next place in the line.
    /// - Returns: when the call may be placed: now, or as soon as the server may start another.
    func reserve(_ server: TelephonyServerID, callsPerSecond: Int, at now: Instant) -> Instant {
        let micros = now.milliseconds * 1000
        return next.withLock { next in
            let place = max(next[server] ?? 0, micros)
            next[server] = place + 1_000_000 / Int64(max(callsPerSecond, 1))
            return Instant(milliseconds: place / 1000)
        }
    }
}
