/// Where a lead stands. See the diagram in docs/ARCHITECTURE.md.
package enum LeadState: Hashable, Sendable {
    /// In the queue: until its due time, its window, an operator.
    case waiting
    /// Shown to an operator, or he is reserved for it; nobody is dialled yet.
    case offered(OperatorID, WorkID)
    /// A telephone rings. The operator is nil where calls are placed ahead of operators.
    case dialling(AttemptID, OperatorID?, WorkID?)
    /// The customer answered and waits for an operator.
    case answered(AttemptID)
    case talking(AttemptID, OperatorID, WorkID)
    /// The conversation is over; the operator writes its result.
    case afterCall(AttemptID, OperatorID, WorkID)
    /// Kept, not dialled, until somebody releases it.
    case held(HoldReason)
    /// Not dialled: another order stands for it.
    case duplicate(of: OrderID, DuplicateReason)
    case finished(LeadEnd)

    /// `waiting`, `dialling`…: the word on the wire and in the table.
    package var word: String {
        switch self {
        case .waiting: "waiting"
        case .offered: "offered"
        case .dialling: "dialling"
        case .answered: "answered"
        case .talking: "talking"
        case .afterCall: "after_call"
        case .held: "held"
        case .duplicate: "duplicate"
        case .finished: "finished"
        }
    }

    /// Whether the scheduler keeps the lead in memory.
    package var isLive: Bool {
        switch self {
        case .waiting, .offered, .dialling, .answered, .talking, .afterCall: true
        case .held, .duplicate, .finished: false
        }
    }

    /// The operator who has the lead in hand.
    package var `operator`: OperatorID? {
        switch self {
        case .offered(let id, _), .talking(_, let id, _), .afterCall(_, let id, _): id
        case .dialling(_, let id, _): id
        case .waiting, .answered, .held, .duplicate, .finished: nil
        }
    }

    package var work: WorkID? {
        switch self {
        case .offered(_, let work), .talking(_, _, let work), .afterCall(_, _, let work): work
        case .dialling(_, _, let work): work
        case .waiting, .answered, .held, .duplicate, .finished: nil
        }
    }

    /// The attempt whose channel may be open.
    package var openAttempt: AttemptID? {
        switch self {
        case .dialling(let id, _, _), .answered(let id), .talking(let id, _, _): id
        case .waiting, .offered, .afterCall, .held, .duplicate, .finished: nil
        }
    }
}

/// How a lead ended.
package enum LeadEnd: Hashable, Sendable {
    case result(Disposition)
    /// All attempts were made.
    case exhausted
    /// None of its numbers exists.
    case unreachable
    /// The shop no longer wants it called.
    case cancelled

    package var word: String {
        switch self {
        case .result(let disposition): disposition.rawValue
        case .exhausted: "exhausted"
        case .unreachable: "unreachable"
        case .cancelled: "cancelled"
        }
    }

    package init?(word: String) {
        switch word {
        case "exhausted": self = .exhausted
        case "unreachable": self = .unreachable
        case "cancelled": self = .cancelled
        default:
            guard let disposition = Disposition(rawValue: word) else { return nil }
            self = .result(disposition)
        }
    }
}
