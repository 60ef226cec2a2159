import Synchronization

/// A shop that sends orders all the time, to whichever way in answers, and sends again what was not acknowledged.
final class ShopFeed: Sendable {
    private struct State {
        var isOver = false
        /// What came back instead of acknowledgements.
        var failures: [String] = []
    }

    let shop: String
    private let key: String
    private let ledger: Ledger
    private let ways: [WayIn]
    private let state = Mutex(State())

    private static let customers = 400
    /// After the end of the stream: for what is not acknowledged yet.
    private static let patience = Duration.seconds(20)

    init(shop: String, key: String, ledger: Ledger, ways: [WayIn]) {
        self.shop = shop
        self.key = key
        self.ledger = ledger
        self.ways = ways
    }

    var failures: [String] { state.withLock { $0.failures } }

    /// No new orders from now on.
    func end() { state.withLock { $0.isOver = true } }

    /// Sends until `end()`, and then until everything is acknowledged.
    func run(_ dice: Dice) async {
        var dice = dice
        var pending: [(id: String, body: String)] = []
        var count = 0
        var way = dice.number(0..<ways.count)
        var deadline: ContinuousClock.Instant?
        while true {
            if state.withLock({ $0.isOver }) {
                let limit = deadline ?? ContinuousClock.now + Self.patience
                deadline = limit
                guard !pending.isEmpty else { return }
                guard ContinuousClock.now < limit else {
                    return ledger.complain("never acknowledged: \(pending.prefix(5).map(\.id))")
                }
            } else {
                for _ in 0..<dice.number(1..<4) {
                    count += 1
                    pending.append(order(count, &dice))
                }
            }
            let known = send(pending.prefix(200).map(\.body), to: ways[way % ways.count])
            pending.removeAll { known.contains($0.id) }
            if known.isEmpty { way += 1 }
            // Cut short with the test.
            try? await pass(.milliseconds(dice.number(100..<300)))
        }
    }

    /// - Returns: the external ids that were acknowledged.
    private func send(_ bodies: [String], to way: WayIn) -> Set<String> {
        do {
            let answer = try Answer.to(
                "POST", "/v1/shops/\(shop)/orders", port: way.port, token: key,
                body: "[\(bodies.joined(separator: ","))]", patience: .seconds(20))
            guard answer.status == 202 else {
                note("\(way.name): \(answer.status) \(answer.text.prefix(300))")
                return []
            }
            var known: Set<String> = []
            for line in answer.json.list {
                guard line["error"].isNull, let id = line["external_id"].text else {
                    note("\(way.name): \(line)")
                    continue
                }
                ledger.acknowledge(line)
                known.insert(id)
            }
            return known
        } catch {
            note("\(way.name): \(error)")
            return []
        }
    }

    private func note(_ failure: String) {
        state.withLock { if $0.failures.count < 1000 { $0.failures.append(failure) } }
    }

    /// An order that the ledger knows as sent. Customers come again, some with the same number, and to several shops.
    private func order(_ count: Int, _ dice: inout Dice) -> (id: String, body: String) {
        let id = "\(shop)-\(count)"
        let customer = dice.number(0..<Self.customers)
        let number = dice.happens(0.1) ? "again-\(customer)" : "n-\(id)"
        let body =
            #"{"external_id":"\#(id)", "number":"\#(number)","phone" : "+38067\#(1_000_000 + customer * 37)","#
            + #""name":"О\u043bena \"Л.\"","total":210.480,"mine":{"x":[1,2.50,null,"é"]}}"#
        ledger.send(id, Ledger.Sent(shop: shop, body: body))
        return (id, body)
    }
}
