package import Actors
package import ContactCenter
import GRDB
import StoreRows

/// Documents, keys and sessions are in their own files.
extension SQLiteStore: Archive {
    /// How long answers are remembered, and how many old ones each new one drops: so the table can't grow for ever.
    private static let memory: Duration = .hours(72)
    private static let droppedAtOnce = 20

    package func rememberedAnswer(scope: String, key: String, since: Instant) async throws -> RememberedAnswer? {
        try await read { database in
            let sql = "SELECT request_hash, status, body FROM idempotency WHERE scope = ? AND key = ? AND at >= ?"
            return try Prepared(database, sql).first({ row in
                row.put(scope)
                row.put(key)
                row.put(since)
            }) { row in
                RememberedAnswer(
                    requestHash: row.text(), status: try row.small(in: "idempotency"), body: row.text())
            }
        }
    }

    package func remember(_ answer: RememberedAnswer, scope: String, key: String, at: Instant) async throws {
        try await write { database in
            let drop = """
                DELETE FROM idempotency WHERE id IN (
                    SELECT id FROM idempotency WHERE at < ? ORDER BY at LIMIT \(Self.droppedAtOnce))
                """
            try Prepared(database, drop).run { $0.put(at - Self.memory) }
            let sql = """
                INSERT INTO idempotency (scope, key, request_hash, status, body, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (scope, key) DO UPDATE SET
                    request_hash = excluded.request_hash, status = excluded.status, body = excluded.body,
                    at = excluded.at
                """
            try Prepared(database, sql).run { row in
                row.put(scope)
                row.put(key)
                row.put(answer.requestHash)
                row.put(answer.status)
                row.put(answer.body)
                row.put(at)
            }
        }
    }

    package func audit(_ entry: AuditEntry) async throws {
        try await write { database in
            let sql = "INSERT INTO audit (at, who, what, subject) VALUES (?, ?, ?, ?)"
            try Prepared(database, sql).run { row in
                row.put(entry.at)
                row.put(entry.who)
                row.put(entry.what)
                row.put(entry.subject)
            }
        }
    }
}
