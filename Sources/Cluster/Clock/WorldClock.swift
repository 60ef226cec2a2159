/// Time and timers. Everything that waits, waits on one of these, so that a whole node can run on virtual time.
package protocol WorldClock: Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z. Never goes back.
    var milliseconds: Int64 { get }
    /// Runs the action once, soon after this moment; a moment in the past means at once.
    ///
    /// The action must not block: it sends a message or resumes a waiter.
    @discardableResult
    func schedule(at milliseconds: Int64, _ action: @escaping @Sendable () -> Void) -> TimerToken
    func cancel(_ token: TimerToken)
}

/// A timer that was set: for taking it back.
package struct TimerToken: Hashable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }
}
