package import ContactCenter

/// What a customer will say when an operator reaches him.
package enum CustomerIntent: Hashable, Sendable {
    case confirmed
    case declined
    /// To be called again so long from now.
    case callback(after: Duration)
    case noDecision
    case wrongNumber
    case complaint
    case question
    case fake

    /// What an operator fixes for it.
    package var disposition: Disposition {
        switch self {
        case .confirmed: .confirmed
        case .declined: .declined
        case .callback: .callback
        case .noDecision: .noDecision
        case .wrongNumber: .wrongNumber
        case .complaint: .complaint
        case .question: .question
        case .fake: .fake
        }
    }
}
