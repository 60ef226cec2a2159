package import Actors
package import ContactCenter
import StoreRows

extension PostgresStore {
    private static let columns = "kind, id, version, body, stored_at, stored_by"

    package func documents() async throws -> [StoredDocument] {
        let sql = """
            SELECT DISTINCT ON (kind, id) \(Self.columns) FROM documents ORDER BY kind, id, version DESC
            """
        return try await read(Query(sql)) { try $0.all(Self.readDocument) }
    }

    package func document(kind: String, id: String) async throws -> StoredDocument? {
        let sql = "SELECT \(Self.columns) FROM documents WHERE kind = $1 AND id = $2 ORDER BY version DESC LIMIT 1"
        let query = Query(sql) { row in
            row.put(kind)
            row.put(id)
        }
        return try await read(query) { try $0.first(Self.readDocument) }
    }

    package func settingsRevision() async throws -> Int64 {
        try await read(Query("SELECT value::bigint FROM meta WHERE key = 'settings_revision'")) { rows in
            rows.first { $0.integer() } ?? 0
        }
    }

    /// Of two writers of the same version one inserts it; the other begins anew, and finds it.
    package func store(kind: String, id: String, body: String, expected: Int?, by: String, at: Instant)
        async throws -> Int?
    {
        let question = Query("SELECT coalesce(max(version), 0) FROM documents WHERE kind = $1 AND id = $2") { row in
            row.put(kind)
            row.put(id)
        }
        let insert = """
            INSERT INTO documents (\(Self.columns)) VALUES ($1, $2, $3::bigint, $4, $5, $6) ON CONFLICT DO NOTHING
            """
        return try await desk.perform { connection in
            let limit = LanePurpose.desk.tripLimit
            return try connection.transaction([question], within: limit) { answers -> Int? in
                let newest = answers.first?.first { Int($0.integer()) } ?? 0
                if let expected, expected != newest { return nil }
                let next = Query(insert) { row in
                    row.put(kind)
                    row.put(id)
                    row.put(newest + 1)
                    row.put(body)
                    row.put(at)
                    row.put(by)
                }
                guard try connection.run([next], within: limit).first?.affected == 1 else { throw Overtaken() }
                return newest + 1
            }
        }
    }

    private static func readDocument(_ row: inout Columns) throws -> StoredDocument {
        StoredDocument(
            kind: row.text(), id: row.text(), version: try row.small(in: "documents"), body: row.text(),
            storedAt: row.instant(), storedBy: row.text())
    }
}
