/// How often and how soon a lead is tried again.
package struct AttemptPolicy: Hashable, Sendable {
    /// Tries in all. The article that the product comes from advises 5 to 10.
    package var max: Int
    /// Tries in one day of the customer's own.
    package var perDay: Int
    /// The wait after each outcome; `defaultDelays` for those not named.
    package var delays: [Outcome: Duration]
    /// The wait after a conversation that ended without a decision.
    package var noDecisionDelay: Duration

    package init(
        max: Int = 7, perDay: Int = 3, delays: [Outcome: Duration] = [:],
        noDecisionDelay: Duration = .hours(24)
    ) {
        self.max = max
        self.perDay = perDay
        self.delays = delays
        self.noDecisionDelay = noDecisionDelay
    }

    package static let defaultDelays: [Outcome: Duration] = [
        .busy: .minutes(5), .noAnswer: .minutes(30), .switchedOff: .hours(1),
        .congestion: .minutes(2), .machine: .hours(1), .abandoned: .minutes(5),
        .dropped: .minutes(1), .failed: .minutes(5), .invalid: .seconds(0),
    ]

    package func delay(after outcome: Outcome) -> Duration {
        delays[outcome] ?? Self.defaultDelays[outcome] ?? .minutes(30)
    }
}
