package import Actors
package import ContactCenter
import GRDB
import StoreRows

extension SQLiteStore {
    private static let columns = "kind, id, version, body, stored_at, stored_by"

    package func documents() async throws -> [StoredDocument] {
        try await read { database in
            try Prepared(
                database,
                """
                SELECT \(Self.columns) FROM documents d
                WHERE version = (SELECT max(n.version) FROM documents n WHERE n.kind = d.kind AND n.id = d.id)
                ORDER BY kind, id
                """
            ).all({ _ in }, Self.readDocument)
        }
    }

    package func document(kind: String, id: String) async throws -> StoredDocument? {
        try await read { database in
            try Prepared(
                database,
                "SELECT \(Self.columns) FROM documents WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT 1"
            ).first(
                { row in
                    row.put(kind)
                    row.put(id)
                }, Self.readDocument)
        }
    }

    package func store(kind: String, id: String, body: String, expected: Int?, by: String, at: Instant)
        async throws -> Int?
    {
        try await write { database in
            let newest =
                try Prepared(database, "SELECT max(version) FROM documents WHERE kind = ? AND id = ?").first(
                    { row in
                        row.put(kind)
                        row.put(id)
                    }, { Int($0.integer()) }) ?? 0
            if let expected, expected != newest { return nil }
            let sql = "INSERT INTO documents (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?)"
            try Prepared(database, sql).run { row in
                row.put(kind)
                row.put(id)
                row.put(newest + 1)
                row.put(body)
                row.put(at)
                row.put(by)
            }
            return newest + 1
        }
    }

    private static func readDocument(_ row: inout Columns) throws -> StoredDocument {
        StoredDocument(
            kind: row.text(), id: row.text(), version: try row.small(in: "documents"), body: row.text(),
            storedAt: row.instant(), storedBy: row.text())
    }
}
