/// What an operator is doing.
package enum OperatorState: String, Hashable, Sendable, CaseIterable {
    case offline
    case onBreak = "break"
    case ready
    /// Work is offered to him.
    case reserved
    /// A customer's telephone rings for him.
    case ringing
    case talking
    case afterCall = "after_call"
}

/// A time that an operator spent in one state: what his figures are made of.
package struct OperatorStateSpan: Hashable, Sendable {
    package var `operator`: OperatorID
    package var state: OperatorState
    /// Of a break: in the operator's words.
    package var reason: String?
    package var from: Instant
    /// nil for the state he is in.
    package var until: Instant?

    package init(
        operator: OperatorID, state: OperatorState, reason: String?, from: Instant, until: Instant?
    ) {
        self.operator = `operator`
        self.state = state
        self.reason = reason
        self.from = from
        self.until = until
    }
}

/// What an operator has typed of a result and not fixed yet.
package struct Draft: Hashable, Sendable {
    package var work: WorkID
    package var `operator`: OperatorID
    /// JSON, as the desktop sent it; at most 64 KiB.
    package var body: String
    package var savedAt: Instant

    package init(work: WorkID, operator: OperatorID, body: String, savedAt: Instant) {
        self.work = work
        self.operator = `operator`
        self.body = body
        self.savedAt = savedAt
    }
}
