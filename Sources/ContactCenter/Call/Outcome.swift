/// What the telephone said of an attempt.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// A conversation took place.
    case answered
    case busy
    case noAnswer = "no_answer"
    /// The subscriber's telephone is off or out of reach.
    case switchedOff = "switched_off"
    /// There is no such number.
    case invalid
    /// The network or our own lines were full; nobody's telephone rang.
    case congestion
    /// An answering machine.
    case machine
    /// The customer answered and no operator was free in time.
    case abandoned
    /// The conversation broke off before a result: the line, the operator's seat, or a node went.
    case dropped
    /// The call could not be placed, or what became of it is not known.
    case failed

    /// Whether a try with this outcome uses up one of the campaign's attempts: a full line of ours does not.
    package var usesAttempt: Bool {
        self != .congestion
    }
}
