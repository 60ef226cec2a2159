package import Actors
package import ContactCenter
import StoreRows

/// Shops' keys and persons' sessions.
extension PostgresStore {
    package func addKey(_ key: ShopKey) async throws {
        let sql = """
            INSERT INTO shop_keys (id, shop_id, hash, created_at, revoked_at) VALUES ($1, $2, $3, $4, $5::bigint)
            """
        try await keep([
            Query(sql) { row in
                row.put(key.id)
                row.put(key.shop)
                row.put(key.hash)
                row.put(key.createdAt)
                row.put(key.revokedAt)
            }
        ])
    }

    package func keys() async throws -> [ShopKey] {
        let sql = "SELECT id, shop_id, hash, created_at, revoked_at FROM shop_keys ORDER BY created_at, id"
        return try await read(Query(sql)) { rows in
            rows.all { row in
                ShopKey(
                    id: row.text(), shop: ShopID(row.text()), hash: row.text(), createdAt: row.instant(),
                    revokedAt: row.optionalInstant())
            }
        }
    }

    package func revokeKey(_ id: String, shop: ShopID, at: Instant) async throws -> Bool {
        // The first revocation stands.
        let sql = "UPDATE shop_keys SET revoked_at = coalesce(revoked_at, $1) WHERE id = $2 AND shop_id = $3"
        let query = Query(sql) { row in
            row.put(at)
            row.put(id)
            row.put(shop)
        }
        return try await keep([query]) { $0.contains { $0.affected > 0 } }
    }

    package func addSession(_ session: Session) async throws {
        let sql = "INSERT INTO sessions (token_hash, operator_id, expires_at) VALUES ($1, $2, $3)"
        try await keep([
            Query(sql) { row in
                row.put(session.tokenHash)
                row.put(session.operator)
                row.put(session.expiresAt)
            }
        ])
    }

    package func session(tokenHash: String) async throws -> Session? {
        let sql = "SELECT token_hash, operator_id, expires_at FROM sessions WHERE token_hash = $1"
        return try await read(Query(sql) { $0.put(tokenHash) }) { rows in
            rows.first { row in
                Session(tokenHash: row.text(), operator: OperatorID(row.text()), expiresAt: row.instant())
            }
        }
    }

    package func dropSession(tokenHash: String) async throws {
        try await keep([Query("DELETE FROM sessions WHERE token_hash = $1") { $0.put(tokenHash) }])
    }

    package func dropSessions(expiredBefore: Instant) async throws {
        try await keep([Query("DELETE FROM sessions WHERE expires_at < $1") { $0.put(expiredBefore) }])
    }
}
