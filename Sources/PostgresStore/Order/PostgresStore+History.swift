package import Actors
package import ContactCenter
import StoreRows

/// The earlier orders that submissions are judged by: asked for each order taken in.
extension PostgresStore {
    private static let known = "o.id, o.number, o.submitted_at, o.verdict, o.verdict_reason, o.duplicate_of"

    private static let resent = """
        SELECT r.place, \(known) FROM unnest($2::text[]) WITH ORDINALITY AS r(external_id, place)
        JOIN orders o ON o.shop_id = $1 AND o.external_id = r.external_id
        """

    /// The newest 50, as many as duplicate checking looks at. By id: the orders of one phone are taken in by one shard,
    /// whose ids rise.
    private static let samePhone = """
        SELECT r.place, \(known) FROM unnest($2::bigint[]) WITH ORDINALITY AS r(phone, place)
        CROSS JOIN LATERAL (
            SELECT * FROM orders WHERE shop_id = $1 AND phone = r.phone ORDER BY id DESC LIMIT 50) o
        ORDER BY r.place, o.id DESC
        """

    package func history(shop: ShopID, _ queries: [HistoryQuery]) async throws -> [OrderHistory] {
        guard !queries.isEmpty else { return [] }
        var phones = RowBatch([.integer])
        for query in queries {
            phones.put(query.phone)
            phones.endRow()
        }
        let questions = [
            Query(Self.resent) { row in
                row.put(shop)
                row.put(queries.map(\.externalID))
            },
            Query(Self.samePhone) { row in
                row.put(shop)
                row.put(phones)
            },
        ]
        return try await readJournal(questions) { answers in
            var histories = [OrderHistory](repeating: OrderHistory(resent: nil, samePhone: []), count: queries.count)
            guard let resent = answers.first, let samePhone = answers.last else { return histories }
            for (place, order) in try resent.all(Self.readKnown) where histories.indices.contains(place) {
                histories[place].resent = order
            }
            for (place, order) in try samePhone.all(Self.readKnown) where histories.indices.contains(place) {
                histories[place].samePhone.append(order)
            }
            return histories
        }
    }

    private static func readKnown(_ row: inout Columns) throws -> (Int, KnownOrder) {
        (Int(row.integer()) - 1, try OrderRow.readKnown(&row))
    }

    package func order(_ id: OrderID) async throws -> Order? {
        try await readJournal(Query("SELECT \(OrderRow.columns) FROM orders o WHERE o.id = $1") { $0.put(id) }) {
            $0.first { OrderRow.read(&$0) }
        }
    }
}
