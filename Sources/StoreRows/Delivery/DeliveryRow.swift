package import ContactCenter

/// How a delivery lies in `deliveries`.
package enum DeliveryRow {
    package static let columns = """
        order_id, event, shop_id, kind, event_kind, event_data, created_at, state, state_at, dead_reason, tries,
        last_error
        """

    @inlinable
    package static func put(_ delivery: Delivery, in row: inout some RowValues) {
        row.put(delivery.id.order)
        row.put(Int64(delivery.id.event))
        row.put(delivery.shop)
        row.put(delivery.kind.rawValue)
        row.put(delivery.event.word)
        row.put(EventText.write(delivery.event))
        row.put(delivery.createdAt)
        row.put(delivery.state.word)
        switch delivery.state {
        case .pending(let at), .delivered(let at):
            row.put(at)
            row.putNull()
        case .dead(let at, let reason):
            row.put(at)
            row.put(reason)
        }
        row.put(delivery.tries)
        row.put(delivery.lastError)
    }

    @inlinable
    package static func read(_ row: inout some RowColumns) throws -> Delivery {
        let id = DeliveryID(order: row.orderID(), event: try row.small(in: "deliveries"))
        let shop = ShopID(row.text())
        guard let kind = try row.word(Delivery.Kind.init, in: "deliveries") else {
            throw RowProblem(table: "deliveries", what: "the kind of \(id)")
        }
        let event = try EventText.read(row.text(), row.text())
        return Delivery(
            id: id, shop: shop, kind: kind, event: event, createdAt: row.instant(), state: try readState(&row),
            tries: try row.small(in: "deliveries"), lastError: row.optionalText())
    }

    @inlinable
    package static func readState(_ row: inout some RowColumns) throws -> Delivery.State {
        let word = row.text()
        let at = row.instant()
        let reason = row.optionalText()
        switch word {
        case "pending": return .pending(notBefore: at)
        case "delivered": return .delivered(at)
        case "dead": return .dead(at, reason: reason ?? "")
        default: throw RowProblem(table: "deliveries", what: "the state \(word)")
        }
    }
}
