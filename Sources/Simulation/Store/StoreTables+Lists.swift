import Actors
import ContactCenter
import StoreRows

/// The lists that people ask for, newest first, by pages.
extension StoreTables {
    func list(_ filter: OrderFilter) throws -> Page<OrderSummary> {
        let cursor = try filter.cursor.map { try PageCursor($0, isNumbered: false) }
        let found = orders(of: filter.shop).compactMap(summary)
            .filter { summary in
                let order = summary.order
                return (filter.status.map { $0 == summary.lead.state.word } ?? true)
                    && (filter.phone.map { $0 == order.phone } ?? true)
                    && (filter.number.map { $0 == order.number || $0 == order.externalID } ?? true)
                    && (filter.from.map { order.submittedAt >= $0 } ?? true)
                    && (filter.to.map { order.submittedAt < $0 } ?? true)
                    && (cursor.map { (order.submittedAt, order.id) < ($0.at, $0.order) } ?? true)
            }
            .sorted { ($0.order.submittedAt, $0.order.id) > ($1.order.submittedAt, $1.order.id) }
        return Self.page(found, limit: filter.limit) { PageCursor(at: $0.order.submittedAt, order: $0.order.id) }
    }

    func list(_ filter: DeliveryFilter) throws -> Page<Delivery> {
        let cursor = try filter.cursor.map { try PageCursor($0, isNumbered: true) }
        let found = deliveries.all(of: filter.shop).reversed().filter { delivery in
            (filter.state.map { $0 == delivery.state.word } ?? true)
                && (cursor.map {
                    (delivery.createdAt, delivery.id.order, delivery.id.event) < ($0.at, $0.order, $0.number ?? 0)
                } ?? true)
        }
        return Self.page(found, limit: filter.limit) {
            PageCursor(at: $0.createdAt, order: $0.id.order, number: $0.id.event)
        }
    }

    func details(_ id: OrderID) -> OrderDetails? {
        summary(id).map {
            OrderDetails(summary: $0, attempts: attempts.all(of: id), results: results.all(of: id))
        }
    }

    private func summary(_ id: OrderID) -> OrderSummary? {
        guard let record = record(id), let lead = lead(id) else { return nil }
        return OrderSummary(order: record.order, verdict: record.verdict, lead: lead)
    }

    private static func page<Item>(_ found: [Item], limit: Int, cursor: (Item) -> PageCursor) -> Page<Item> {
        let size = min(max(limit, 1), 1000)
        guard found.count > size else { return Page(items: found, next: nil) }
        return Page(items: Array(found.prefix(size)), next: cursor(found[size - 1]).text)
    }
}
