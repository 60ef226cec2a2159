import Synchronization

/// A shop that sends orders and remembers what it was told of each.
final class DrillShop: Sendable {
    private struct State {
        var count = 0
        /// Ids of orders, by the shop's own ids.
        var told: [String: String] = [:]
        var isOver = false
    }

    private let state = Mutex(State())

    /// Ids of the orders that were acknowledged so far, by the shop's own.
    var told: [String: String] { state.withLock { $0.told } }

    /// Sends new orders in one request.
    /// - Returns: their ids.
    @discardableResult
    func send(_ count: Int, to node: NodeProcess) throws -> [String] {
        let first = state.withLock { state in
            defer { state.count += count }
            return state.count
        }
        let lines = try post((first..<first + count).map { "drill-\($0)" }, to: node)
        let ids = lines.compactMap { $0["order_id"].text }
        state.withLock { state in
            for line in lines {
                if let own = line["external_id"].text, let id = line["order_id"].text { state.told[own] = id }
            }
        }
        return ids
    }

    /// Sends orders again that were acknowledged.
    /// - Returns: what is told of them now, and whether they were known.
    func resend(_ own: [String], to node: NodeProcess) throws -> [String: (id: String, isKnown: Bool)] {
        var answers: [String: (id: String, isKnown: Bool)] = [:]
        for start in stride(from: 0, to: own.count, by: 500) {
            for line in try post(Array(own[start..<min(start + 500, own.count)]), to: node) {
                answers[line["external_id"].text ?? ""] = (line["order_id"].text ?? "", line["resent"].flag == true)
            }
        }
        return answers
    }

    /// Sends a few orders again and again, until `end`.
    func keepSending(to node: NodeProcess) throws {
        while !state.withLock({ $0.isOver }) { try send(10, to: node) }
    }

    func end() { state.withLock { $0.isOver = true } }

    private func post(_ own: [String], to node: NodeProcess) throws -> [JSON] {
        let orders = own.map { id in
            let phone = SampleOrder.phone(Int(id.split(separator: "-").last ?? "") ?? 0)
            return SampleOrder.json(id, phone: phone)
        }
        let answer = try node.ask("POST", "/v1/shops/red/orders", "[\(orders.joined(separator: ","))]")
        guard answer.status == 202 else { throw Unexpected(answer) }
        return answer.json.list
    }
}
