package import Actors
package import ContactCenter
import StoreRows

extension PostgresStore: Queries {
    package func orders(_ filter: OrderFilter) async throws -> Page<OrderSummary> {
        var query = ListQuery()
        query.require("o.shop_id = ?", filter.shop.rawValue)
        query.require("l.state = ?", filter.status)
        query.require("o.phone = ?", filter.phone.map { Int64(bitPattern: $0.digits) })
        query.require("(o.number = ? OR o.external_id = ?)", filter.number)
        query.require("o.submitted_at >= ?", filter.from?.milliseconds)
        query.require("o.submitted_at < ?", filter.to?.milliseconds)
        if let text = filter.cursor {
            query.require(["o.submitted_at", "o.id"], before: try PageCursor(text, isNumbered: false))
        }
        let sql = """
            SELECT \(OrderRow.columns), \(LeadRow.columns) FROM orders o JOIN leads l ON l.id = o.id
            WHERE \(query.condition) ORDER BY o.submitted_at DESC, o.id DESC LIMIT \(ListQuery.rows(for: filter.limit))
            """
        let found = try await read(query.query(sql)) { try $0.all(Self.readSummary) }
        return Self.page(found, limit: filter.limit) { PageCursor(at: $0.order.submittedAt, order: $0.order.id) }
    }

    package func orderDetails(_ id: OrderID) async throws -> OrderDetails? {
        let sql = [
            "SELECT \(OrderRow.columns), \(LeadRow.columns) FROM orders o JOIN leads l ON l.id = o.id WHERE o.id = $1",
            "SELECT \(AttemptRow.columns) FROM attempts WHERE order_id = $1 ORDER BY number",
            "SELECT \(ResultRow.columns) FROM results WHERE order_id = $1 ORDER BY work",
        ]
        return try await read(sql.map { Query($0) { $0.put(id) } }) { answers in
            guard answers.count == sql.count, let summary = try answers[0].first(Self.readSummary) else { return nil }
            return OrderDetails(
                summary: summary, attempts: try answers[1].all { try AttemptRow.read(&$0) },
                results: try answers[2].all { try ResultRow.read(&$0) })
        }
    }

    package func timeline(_ id: OrderID) async throws -> [TimelineEntry] {
        let sql = "SELECT number, at, kind, data FROM events WHERE order_id = $1 ORDER BY number"
        return try await read(Query(sql) { $0.put(id) }) { rows in
            try rows.all { row in
                TimelineEntry(
                    number: try row.small(in: "events"), at: row.instant(),
                    event: try EventText.read(row.text(), row.text()))
            }
        }
    }

    /// Newest first.
    package func deliveries(_ filter: DeliveryFilter) async throws -> Page<Delivery> {
        var query = ListQuery()
        query.require("shop_id = ?", filter.shop.rawValue)
        query.require("state = ?", filter.state)
        if let text = filter.cursor {
            query.require(["created_at", "order_id", "event"], before: try PageCursor(text, isNumbered: true))
        }
        let sql = """
            SELECT \(DeliveryRow.columns) FROM deliveries WHERE \(query.condition)
            ORDER BY created_at DESC, order_id DESC, event DESC LIMIT \(ListQuery.rows(for: filter.limit))
            """
        let found = try await read(query.query(sql)) { try $0.all { try DeliveryRow.read(&$0) } }
        return Self.page(found, limit: filter.limit) {
            PageCursor(at: $0.createdAt, order: $0.id.order, number: $0.id.event)
        }
    }

    package func figures(
        shop: ShopID, from: Instant, to: Instant, serviceThreshold: Duration, now: Instant
    ) async throws -> FigureCounts {
        let query = FigureQuery(shop: shop, from: from, to: to, threshold: serviceThreshold, now: now)
        return try await read(query.queries) { try FigureQuery.counts($0) }
    }

    package func doNotCall(_ phone: PhoneNumber) async throws -> [DoNotCallEntry] {
        let sql = "SELECT \(DoNotCallRow.columns) FROM do_not_call WHERE phone = $1 ORDER BY shop_id"
        return try await read(Query(sql) { $0.put(phone) }) { try $0.all { try DoNotCallRow.read(&$0) } }
    }

    private static func readSummary(_ row: inout Columns) throws -> OrderSummary {
        let order = OrderRow.read(&row)
        return OrderSummary(order: order, verdict: try row.verdict(), lead: try LeadRow.read(&row))
    }

    private static func page<Item>(_ found: [Item], limit: Int, cursor: (Item) -> PageCursor) -> Page<Item> {
        let size = ListQuery.rows(for: limit) - 1
        guard found.count > size else { return Page(items: found, next: nil) }
        return Page(items: Array(found.prefix(size)), next: cursor(found[size - 1]).text)
    }
}
