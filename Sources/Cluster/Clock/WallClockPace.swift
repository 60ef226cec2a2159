/// Our own time, for what paces a virtual world and for what people watch: never for a decision.
package struct WallClockPace: Sendable {
    private let begun = ContinuousClock.now

    package init() {}

    /// Since it was made.
    package var elapsed: Duration { ContinuousClock.now - begun }

    /// Waits until so much time has passed since it was made. Ends early where the task is cancelled.
    package func wait(until elapsed: Duration) async {
        // Cancelled means that nobody waits any more.
        try? await ContinuousClock().sleep(until: begun + elapsed)
    }

    /// Waits for so long. Ends early where the task is cancelled.
    package static func wait(_ duration: Duration) async {
        // Cancelled means that nobody waits any more.
        try? await ContinuousClock().sleep(for: duration)
    }
}
