import Actors
package import ContactCenter
import StoreRows

/// The reads of orders, leads, operators and deliveries are in their own files.
extension PostgresStore: JournalReader {
    package func openAttempts(shop: ShopID) async throws -> [Attempt] {
        let sql = """
            SELECT \(AttemptRow.columns) FROM attempts WHERE shop_id = $1 AND ended_at IS NULL ORDER BY order_id, number
            """
        return try await readJournal(Query(sql) { $0.put(shop) }) { try $0.all { try AttemptRow.read(&$0) } }
    }

    package func doNotCall() async throws -> [DoNotCallEntry] {
        try await readJournal(Query("SELECT \(DoNotCallRow.columns) FROM do_not_call ORDER BY phone, shop_id")) {
            try $0.all { try DoNotCallRow.read(&$0) }
        }
    }
}
