package import ContactCenter

/// What came of one simulated world.
package struct SimulationOutcome: Sendable {
    package var seed: UInt64
    package var profile: Profile.Name
    /// The same for the same plan, on every machine.
    package var traceHash: TraceHash
    package var steps: Int
    package var counts: CheckedCounts
    package var violations: [Violation]
    /// When the world began.
    package var begin: Instant
    /// How long the world lasted by its own clock.
    package var simulated: Duration
    /// What happened, where it was traced: the last lines.
    package var trace: [String]

    package var isGood: Bool { violations.isEmpty }
}
