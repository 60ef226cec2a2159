package import Actors
package import ContactCenter
import StoreRows

extension PostgresStore: DeliveryCounter {
    package func pendingDeliveries(shop: ShopID, limit: Int) async throws -> [Delivery] {
        let sql = """
            SELECT \(DeliveryRow.columns) FROM deliveries
            WHERE shop_id = $1 AND state = 'pending' ORDER BY created_at, order_id, event LIMIT $2
            """
        let query = Query(sql) { row in
            row.put(shop)
            row.put(max(0, limit))
        }
        return try await readJournal(query) { try $0.all { try DeliveryRow.read(&$0) } }
    }

    package func delivery(_ id: DeliveryID) async throws -> Delivery? {
        let sql = "SELECT \(DeliveryRow.columns) FROM deliveries WHERE order_id = $1 AND event = $2::bigint"
        let query = Query(sql) { row in
            row.put(id.order)
            row.put(Int64(id.event))
        }
        return try await readJournal(query) { try $0.first { try DeliveryRow.read(&$0) } }
    }

    package func deliveryCounts(shop: ShopID) async throws -> DeliveryCounts {
        let sql = "SELECT state, count(*) FROM deliveries WHERE shop_id = $1 GROUP BY state"
        return try await read(Query(sql) { $0.put(shop) }) { rows in
            var sums = DeliveryCounts()
            for (state, count) in rows.all({ ($0.text(), Int($0.integer())) }) {
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
