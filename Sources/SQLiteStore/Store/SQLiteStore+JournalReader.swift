import Actors
package import ContactCenter
import GRDB
import StoreRows

/// The reads of orders and leads are beside their rows.
extension SQLiteStore: JournalReader {
    package func openAttempts(shop: ShopID) async throws -> [Attempt] {
        try await readJournal { database in
            try Prepared(
                database,
                """
                SELECT \(AttemptRow.columns) FROM attempts INDEXED BY attempts_open
                WHERE shop_id = ? AND ended_at IS NULL ORDER BY order_id, number
                """
            ).all({ $0.put(shop) }, AttemptRow.read)
        }
    }

    package func draft(of work: WorkID) async throws -> Draft? {
        try await readJournal { database in
            try Prepared(database, OperatorRows.selectDraft).first(
                { OperatorRows.put(work, in: &$0) }, { OperatorRows.readDraft(of: work, &$0) })
        }
    }

    package func pendingDeliveries(shop: ShopID, limit: Int) async throws -> [Delivery] {
        try await readJournal { database in
            try Prepared(
                database,
                """
                SELECT \(DeliveryRow.columns) FROM deliveries INDEXED BY deliveries_pending
                WHERE shop_id = ? AND state = 'pending' ORDER BY created_at, order_id, event LIMIT ?
                """
            ).all(
                { row in
                    row.put(shop)
                    row.put(max(0, limit))
                }, DeliveryRow.read)
        }
    }

    package func doNotCall() async throws -> [DoNotCallEntry] {
        try await readJournal { database in
            try Prepared(database, "SELECT \(DoNotCallRow.columns) FROM do_not_call ORDER BY phone, shop_id").all(
                { _ in }, DoNotCallRow.read)
        }
    }
}
