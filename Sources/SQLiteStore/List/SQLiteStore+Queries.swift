package import Actors
package import ContactCenter
import GRDB
import StoreRows

extension SQLiteStore: Queries {
    package func orders(_ filter: OrderFilter) async throws -> Page<OrderSummary> {
        var query = ListQuery()
        query.require("o.shop_id = ?", filter.shop.rawValue)
        query.require("l.state = ?", filter.status)
        query.require("o.phone = ?", filter.phone.map { Int64(bitPattern: $0.digits) })
        if let number = filter.number {
            query.require("(o.number = ? OR o.external_id = ?)", texts: [number, number])
        }
        query.require("o.submitted_at >= ?", filter.from?.milliseconds)
        query.require("o.submitted_at < ?", filter.to?.milliseconds)
        if let text = filter.cursor {
            let cursor = try PageCursor(text, isNumbered: false)
            query.require(
                "(o.submitted_at, o.id) < (?, ?)",
                [cursor.at.milliseconds, Int64(bitPattern: cursor.order.rawValue)])
        }
        let index = filter.phone == nil ? "orders_submitted" : "orders_phone"
        let sql = """
            SELECT \(OrderRow.columns), \(LeadRow.columns)
            FROM orders o INDEXED BY \(index) CROSS JOIN leads l ON l.id = o.id
            WHERE \(query.condition) ORDER BY o.submitted_at DESC, o.id DESC LIMIT \(ListQuery.rows(for: filter.limit))
            """
        let found = try await read { [query] database in
            try Prepared(database, sql).all({ query.put(in: &$0) }, Self.readSummary)
        }
        return Self.page(found, limit: filter.limit) { PageCursor(at: $0.order.submittedAt, order: $0.order.id) }
    }

    package func orderDetails(_ id: OrderID) async throws -> OrderDetails? {
        try await read { database in
            let summary = try Prepared(
                database,
                """
                SELECT \(OrderRow.columns), \(LeadRow.columns) FROM orders o JOIN leads l ON l.id = o.id WHERE o.id = ?
                """
            ).first({ $0.put(id) }, Self.readSummary)
            guard let summary else { return nil }
            let attempts = try Prepared(
                database, "SELECT \(AttemptRow.columns) FROM attempts WHERE order_id = ? ORDER BY number"
            ).all({ $0.put(id) }, AttemptRow.read)
            let results = try Prepared(
                database, "SELECT \(ResultRow.columns) FROM results WHERE order_id = ? ORDER BY work"
            ).all({ $0.put(id) }, ResultRow.read)
            return OrderDetails(summary: summary, attempts: attempts, results: results)
        }
    }

    package func timeline(_ id: OrderID) async throws -> [TimelineEntry] {
        try await read { database in
            try Prepared(database, "SELECT number, at, kind, data FROM events WHERE order_id = ? ORDER BY number").all({
                $0.put(id)
            }) { row in
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
        // Written out, so that SQLite sees that a partial index holds the rows.
        let index =
            switch filter.state {
            case nil: "deliveries_created"
            case "pending": "deliveries_pending"
            case "dead": "deliveries_dead"
            default: "deliveries_created"
            }
        let state = filter.state.flatMap { ["pending", "dead"].contains($0) ? "AND state = '\($0)'" : nil } ?? ""
        if state.isEmpty { query.require("state = ?", filter.state) }
        if let text = filter.cursor {
            let cursor = try PageCursor(text, isNumbered: true)
            query.require(
                "(created_at, order_id, event) < (?, ?, ?)",
                [cursor.at.milliseconds, Int64(bitPattern: cursor.order.rawValue), Int64(cursor.number ?? 0)])
        }
        let sql = """
            SELECT \(DeliveryRow.columns) FROM deliveries INDEXED BY \(index) WHERE \(query.condition) \(state)
            ORDER BY created_at DESC, order_id DESC, event DESC LIMIT \(ListQuery.rows(for: filter.limit))
            """
        let found = try await read { [query] database in
            try Prepared(database, sql).all({ query.put(in: &$0) }, DeliveryRow.read)
        }
        return Self.page(found, limit: filter.limit) {
            PageCursor(at: $0.createdAt, order: $0.id.order, number: $0.id.event)
        }
    }

    package func figures(
        shop: ShopID, from: Instant, to: Instant, serviceThreshold: Duration, now: Instant
    ) async throws -> FigureCounts {
        try await read { database in
            try FigureQuery(
                database: database, shop: shop, from: from, to: to, threshold: serviceThreshold, now: now
            ).counts()
        }
    }

    package func doNotCall(_ phone: PhoneNumber) async throws -> [DoNotCallEntry] {
        try await read { database in
            try Prepared(
                database, "SELECT \(DoNotCallRow.columns) FROM do_not_call WHERE phone = ? ORDER BY shop_id"
            ).all({ $0.put(phone) }, DoNotCallRow.read)
        }
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
