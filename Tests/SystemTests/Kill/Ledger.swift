import Synchronization

/// What the shops sent and what they were told: their own books, against which the node's are held.
final class Ledger: Sendable {
    struct Sent: Sendable {
        var shop: String
        var body: String
    }

    struct Acknowledged: Sendable, Equatable {
        var order: String
        var verdict: String
        var reason: String?
        var twin: String?
    }

    private struct State {
        var sent: [String: Sent] = [:]
        var acknowledged: [String: Acknowledged] = [:]
        var problems: [String] = []
    }

    private let state = Mutex(State())

    /// External ids are different over all shops.
    func send(_ id: String, _ sent: Sent) { state.withLock { $0.sent[id] = sent } }
    func complain(_ problem: String) { state.withLock { $0.problems.append(problem) } }

    /// Notes an acknowledgement; one to an order that was acknowledged before must say the same.
    func acknowledge(_ line: JSON, isResend: Bool = false) {
        guard let id = line["external_id"].text, let order = line["order_id"].text, let verdict = line["verdict"].text
        else {
            complain("no acknowledgement: \(line)")
            return
        }
        let new = Acknowledged(
            order: order, verdict: verdict, reason: line["reason"].text, twin: line["duplicate_of"].text)
        state.withLock { state in
            if state.sent[id] == nil { state.problems.append("\(id) was acknowledged and never sent") }
            if let known = state.acknowledged[id], known != new {
                state.problems.append("\(id) was \(known), sent again it is \(new)")
            }
            let isKnown = state.acknowledged[id] != nil
            if isKnown, line["resent"].flag != true {
                state.problems.append("\(id) was acknowledged twice, the second time as new")
            }
            if isResend, !isKnown { state.problems.append("\(id) was not known when it was sent again") }
            state.acknowledged[id] = new
        }
    }

    var sent: [String: Sent] { state.withLock { $0.sent } }
    var acknowledged: [String: Acknowledged] { state.withLock { $0.acknowledged } }
    var problems: [String] { state.withLock { $0.problems } }
}
