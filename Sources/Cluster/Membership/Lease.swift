import Synchronization

/// How long this process may believe that its shards are its own: counted from before the renewal was asked for, and a second
/// shorter than the store counts, so that it ends here first.
package final class Lease: Sendable {
    private let until = Mutex<ContinuousClock.Instant?>(nil)
    private let now: @Sendable () -> ContinuousClock.Instant

    /// - Parameter now: a clock that goes on while the process is frozen, and is never set.
    package init(now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }) {
        self.now = now
    }

    /// The moment that a renewal starts from: taken before the store is asked.
    package func begin() -> ContinuousClock.Instant { now() }

    /// The store renewed it for `lease`, at some moment after `begun`.
    package func renewed(since begun: ContinuousClock.Instant, for lease: Duration) {
        until.withLock { $0 = begun + lease - min(Self.margin, lease / 4) }
    }

    package func end() {
        until.withLock { $0 = nil }
    }

    package var holds: Bool { left > .zero }

    /// What is left of it; zero or less when it has run out.
    package var left: Duration {
        let moment = now()
        return until.withLock { $0.map { $0 - moment } ?? .zero }
    }

    private static let margin = Duration.seconds(1)
}
