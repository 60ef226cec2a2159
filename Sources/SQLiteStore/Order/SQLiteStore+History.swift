package import Actors
package import ContactCenter
import GRDB
import StoreRows

/// The earlier orders that submissions are judged by: asked for each order taken in.
extension SQLiteStore {
    /// As many orders of one phone as duplicate checking looks at.
    private static let newest = 50

    package func history(shop: ShopID, _ queries: [HistoryQuery]) async throws -> [OrderHistory] {
        try await readJournal { database in
            let resent = try Prepared(
                database,
                """
                SELECT id, number, submitted_at, verdict, verdict_reason, duplicate_of FROM orders
                WHERE shop_id = ? AND external_id = ?
                """)
            // By id: the orders of one phone are taken in by one shard, whose ids rise.
            let samePhone = try Prepared(
                database,
                """
                SELECT id, number, submitted_at, verdict, verdict_reason, duplicate_of
                FROM orders INDEXED BY orders_phone WHERE shop_id = ? AND phone = ? ORDER BY id DESC LIMIT \(Self.newest)
                """)
            return try queries.map { query in
                OrderHistory(
                    resent: try resent.first(
                        { row in
                            row.put(shop)
                            row.put(query.externalID)
                        }, OrderRow.readKnown),
                    samePhone: try query.phone.map { phone in
                        try samePhone.all(
                            { row in
                                row.put(shop)
                                row.put(phone)
                            }, OrderRow.readKnown)
                    } ?? [])
            }
        }
    }

    package func order(_ id: OrderID) async throws -> Order? {
        try await readJournal { database in
            try Prepared(database, "SELECT \(OrderRow.columns) FROM orders o WHERE o.id = ?").first(
                { $0.put(id) }, OrderRow.read)
        }
    }
}
