package import Cluster
import ContactCenter

/// There may be work: the operator's agent should ask its schedulers.
package struct Nudge: WireMessage, Codable {
    package static let name: MessageName = "operator_agent.nudge/1"
    package init() {}
}

/// A scheduler that started has work of this operator: is he there?
struct CheckPresence: WireMessage, Codable {
    static let name: MessageName = "operator_agent.check_presence/1"
    var work: WorkID
    var shop: ShopID
}

/// A customer is on the line: will the operator take him? The answer is `AnswerReservation`.
struct ReserveOperator: WireMessage, Codable {
    static let name: MessageName = "operator_agent.reserve/1"
    var work: WorkView
}

/// The operator's work goes on.
struct WorkProgressed: WireMessage, Codable {
    static let name: MessageName = "operator_agent.progress/1"
    var work: WorkID
    var progress: WorkProgress
}
