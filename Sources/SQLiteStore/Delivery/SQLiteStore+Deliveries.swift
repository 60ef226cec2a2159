package import Actors
package import ContactCenter
import StoreRows

extension SQLiteStore: DeliveryCounter {
    package func delivery(_ id: DeliveryID) async throws -> Delivery? {
        try await readJournal { database in
            try Prepared(database, "SELECT \(DeliveryRow.columns) FROM deliveries WHERE order_id = ? AND event = ?")
                .first(
                    { row in
                        row.put(id.order)
                        row.put(Int64(id.event))
                    }, DeliveryRow.read)
        }
    }

    package func deliveryCounts(shop: ShopID) async throws -> DeliveryCounts {
        try await read { database in
            let counts = try Prepared(
                database, "SELECT state, count(*) FROM deliveries WHERE shop_id = ? GROUP BY state"
            ).all({ $0.put(shop) }) { row in (row.text(), Int(row.integer())) }
            var sums = DeliveryCounts()
            for (state, count) in counts {
                switch state {
                case "pending": sums.pending = count
                case "delivered": sums.delivered = count
                default: sums.dead += count
                }
            }
            return sums
        }
    }
}
