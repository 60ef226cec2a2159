package import Actors
package import ContactCenter
import StoreRows

/// Documents, keys and sessions are in their own files.
extension PostgresStore: Archive {
    /// How long answers are remembered, and how many old ones each new one drops: so the table can't grow for ever.
    private static let memory: Duration = .hours(72)
    private static let droppedAtOnce = 20

    package func rememberedAnswer(scope: String, key: String, since: Instant) async throws -> RememberedAnswer? {
        let sql = "SELECT request_hash, status, body FROM idempotency WHERE scope = $1 AND key = $2 AND at >= $3"
        let query = Query(sql) { row in
            row.put(scope)
            row.put(key)
            row.put(since)
        }
        return try await read(query) { rows in
            try rows.first { row in
                RememberedAnswer(requestHash: row.text(), status: try row.small(in: "idempotency"), body: row.text())
            }
        }
    }

    package func remember(_ answer: RememberedAnswer, scope: String, key: String, at: Instant) async throws {
        // Those that another node drops are passed over.
        let drop = """
            DELETE FROM idempotency WHERE id IN (
                SELECT id FROM idempotency WHERE at < $1 ORDER BY at LIMIT \(Self.droppedAtOnce) FOR UPDATE SKIP LOCKED)
            """
        let sql = """
            INSERT INTO idempotency (scope, key, request_hash, status, body, at)
            VALUES ($1, $2, $3, $4::bigint, $5, $6)
            ON CONFLICT (scope, key) DO UPDATE SET
                request_hash = excluded.request_hash, status = excluded.status, body = excluded.body, at = excluded.at
            """
        try await keep([
            Query(drop) { $0.put(at - Self.memory) },
            Query(sql) { row in
                row.put(scope)
                row.put(key)
                row.put(answer.requestHash)
                row.put(answer.status)
                row.put(answer.body)
                row.put(at)
            },
        ])
    }

    package func audit(_ entry: AuditEntry) async throws {
        try await keep([
            Query("INSERT INTO audit (at, who, what, subject) VALUES ($1, $2, $3, $4)") { row in
                row.put(entry.at)
                row.put(entry.who)
                row.put(entry.what)
                row.put(entry.subject)
            }
        ])
    }
}
