package import Actors
package import ContactCenter
import GRDB
import StoreRows

/// Shops' keys and persons' sessions.
extension SQLiteStore {
    package func addKey(_ key: ShopKey) async throws {
        try await write { database in
            let sql = "INSERT INTO shop_keys (id, shop_id, hash, created_at, revoked_at) VALUES (?, ?, ?, ?, ?)"
            try Prepared(database, sql).run { row in
                row.put(key.id)
                row.put(key.shop)
                row.put(key.hash)
                row.put(key.createdAt)
                row.put(key.revokedAt)
            }
        }
    }

    package func keys() async throws -> [ShopKey] {
        try await read { database in
            let sql = "SELECT id, shop_id, hash, created_at, revoked_at FROM shop_keys ORDER BY created_at, id"
            return try Prepared(database, sql).all({ _ in }) { row in
                ShopKey(
                    id: row.text(), shop: ShopID(row.text()), hash: row.text(), createdAt: row.instant(),
                    revokedAt: row.optionalInstant())
            }
        }
    }

    package func revokeKey(_ id: String, shop: ShopID, at: Instant) async throws -> Bool {
        try await write { database in
            // The first revocation stands.
            let sql = "UPDATE shop_keys SET revoked_at = coalesce(revoked_at, ?) WHERE id = ? AND shop_id = ?"
            let changed = try Prepared(database, sql).run { row in
                row.put(at)
                row.put(id)
                row.put(shop)
            }
            return changed > 0
        }
    }

    package func addSession(_ session: Session) async throws {
        try await write { database in
            let sql = "INSERT INTO sessions (token_hash, operator_id, expires_at) VALUES (?, ?, ?)"
            try Prepared(database, sql).run { row in
                row.put(session.tokenHash)
                row.put(session.operator)
                row.put(session.expiresAt)
            }
        }
    }

    package func session(tokenHash: String) async throws -> Session? {
        try await read { database in
            let sql = "SELECT token_hash, operator_id, expires_at FROM sessions WHERE token_hash = ?"
            return try Prepared(database, sql).first({ $0.put(tokenHash) }) { row in
                Session(tokenHash: row.text(), operator: OperatorID(row.text()), expiresAt: row.instant())
            }
        }
    }

    package func dropSession(tokenHash: String) async throws {
        try await write { database in
            _ = try Prepared(database, "DELETE FROM sessions WHERE token_hash = ?").run { $0.put(tokenHash) }
        }
    }

    package func dropSessions(expiredBefore: Instant) async throws {
        try await write { database in
            _ = try Prepared(database, "DELETE FROM sessions WHERE expires_at < ?").run { $0.put(expiredBefore) }
        }
    }
}
