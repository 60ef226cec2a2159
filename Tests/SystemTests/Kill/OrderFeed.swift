import Synchronization

/// A shop that streams orders until its node is gone: one task writes, one reads the acknowledgements.
struct OrderFeed: Sendable {
    let shop: String
    let key: String
    let ledger: Ledger
    /// Of this life: part of its orders' ids.
    let life: Int

    private static let customers = 150

    func run(port: UInt16, _ dice: Dice) async {
        do {
            let exchange = try Exchange(
                "POST", "/v1/shops/\(shop)/orders", port: port, token: key,
                headers: ["Content-Type": "application/x-ndjson"])
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await write(exchange, dice) }
                group.addTask { read(exchange) }
            }
        } catch {
            // The node is gone: its kill is what the test is about.
        }
    }

    private func write(_ exchange: Exchange, _ dice: Dice) async {
        var dice = dice
        var count = 0
        do {
            while !Task.isCancelled {
                var lines = ""
                for _ in 0..<dice.number(1..<12) {
                    count += 1
                    lines += order(count, &dice) + "\n"
                }
                // Cut anywhere, as networks do.
                let bytes = Array(lines.utf8)
                let middle = dice.number(0..<bytes.count)
                try exchange.writeChunk(Array(bytes[..<middle]))
                try exchange.writeChunk(Array(bytes[middle...]))
                try await pass(.milliseconds(dice.number(5..<60)))
            }
        } catch {
            // The node is gone, or the life is over.
        }
        exchange.cut()
    }

    /// An order that the ledger knows as sent. Customers come again, some with the same number.
    private func order(_ count: Int, _ dice: inout Dice) -> String {
        let id = "\(shop)-\(life)-\(count)"
        let customer = dice.number(0..<Self.customers)
        let phone = "+38067\(1_000_000 + customer * 37)"
        let number = dice.happens(0.1) ? "again-\(customer)" : "n-\(id)"
        let campaign = shop == "red" && dice.happens(0.3) ? #""campaign":"red-preview","# : ""
        // Spaces, escapes and unknown fields: kept byte for byte.
        let body =
            #"{"external_id":"\#(id)", "number":"\#(number)",\#(campaign)"phone" : "\#(phone)","name":"О\u043bена \"Л.\"","#
            + #""total":210.480,"mine":{"x":[1,2.50,null,"é"]}}"#
        ledger.send(id, Ledger.Sent(shop: shop, body: body))
        return body
    }

    private func read(_ exchange: Exchange) {
        do {
            var answer = try exchange.answer()
            while let line = try answer.line() {
                let json = try JSON(line.utf8)
                if json["error"].isNull { ledger.acknowledge(json) } else { ledger.complain("refused: \(line)") }
            }
        } catch {
            // The node is gone; a line that came in part is no acknowledgement.
        }
    }
}
