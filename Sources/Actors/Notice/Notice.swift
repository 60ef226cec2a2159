package import ContactCenter

/// What an operator's desktop is told.
package enum Notice: Hashable, Sendable {
    /// His state, with the work in hand.
    case state(OperatorView)
    case offer(OperatorView)
    case call(OperatorView)
    case work(OperatorView)
    /// Something to read.
    case notice(code: String, LocalizedText)

    /// `state`, `offer`, `call`, `work` or `notice`: the event's name on the wire.
    package var word: String {
        switch self {
        case .state: "state"
        case .offer: "offer"
        case .call: "call"
        case .work: "work"
        case .notice: "notice"
        }
    }
}
