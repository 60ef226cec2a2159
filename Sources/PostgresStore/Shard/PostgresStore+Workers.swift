import Actors
package import Cluster
import ContactCenter
import StoreRows

/// Every change is a transaction of the connection that commits: a process that can't commit can't renew.
extension PostgresStore {
    private static let rememberedFor = 3_600_000

    /// - Throws: `StoreError`, also where this incarnation was here before and its lease has ended.
    package func join(_ worker: WorkerRecord, lease: Duration) async throws {
        let forget = "DELETE FROM workers WHERE lease_until < \(Ownership.now) - \(Self.rememberedFor)"
        let end = """
            UPDATE workers SET lease_until = \(Ownership.now)
            WHERE host = $1 AND port = $2 AND incarnation <> $3 AND lease_until > \(Ownership.now)
            """
        let enter = """
            INSERT INTO workers (incarnation, name, host, port, version, is_draining, lease_until)
            VALUES ($1, $2, $3, $4::bigint, $5, $6, \(Ownership.now) + $7)
            ON CONFLICT (incarnation) DO UPDATE SET
                name = excluded.name, host = excluded.host, port = excluded.port, version = excluded.version,
                is_draining = excluded.is_draining, lease_until = greatest(workers.lease_until, excluded.lease_until)
            WHERE workers.lease_until > \(Ownership.now)
            """
        let statements = [
            Query(forget),
            Query(end) { row in
                row.put(worker.link.host)
                row.put(worker.link.port)
                row.put(worker.incarnation)
            },
            Query(enter) { row in
                row.put(worker.incarnation)
                row.put(worker.name)
                row.put(worker.link.host)
                row.put(worker.link.port)
                row.put(worker.version)
                row.put(worker.isDraining)
                row.put(lease.wholeMilliseconds)
            },
        ]
        try await write(statements) { answers in
            guard answers.last?.affected == 1 else {
                throw StoreError.unusable(
                    what: "The lease of \(worker.name) has ended before it could join", advice: "Start the node anew.")
            }
        }
    }

    package func renew(_ incarnation: String, lease: Duration) async throws -> ClusterView? {
        let sql = """
            UPDATE workers SET lease_until = greatest(lease_until, \(Ownership.now) + $2)
            WHERE incarnation = $1 AND lease_until > \(Ownership.now)
            """
        let renew = Query(sql) { row in
            row.put(incarnation)
            row.put(lease.wholeMilliseconds)
        }
        return try await write([renew] + Ownership.viewQueries) { answers in
            answers.first?.affected == 1 ? try Ownership.readView(answers.dropFirst()) : nil
        }
    }

    package func view() async throws -> ClusterView {
        try await readJournal(Ownership.viewQueries) { try Ownership.readView($0[...]) }
    }

    package func expire(_ incarnation: String) async throws {
        let sql = """
            UPDATE workers SET lease_until = \(Ownership.now) WHERE incarnation = $1 AND lease_until > \(Ownership.now)
            """
        try await write([Query(sql) { $0.put(incarnation) }]) { _ in }
    }

    package func setDraining(_ incarnation: String, _ isDraining: Bool) async throws -> Bool {
        let sql = "UPDATE workers SET is_draining = $2 WHERE incarnation = $1 AND lease_until > \(Ownership.now)"
        let query = Query(sql) { row in
            row.put(incarnation)
            row.put(isDraining)
        }
        return try await write([query]) { $0.last?.affected == 1 }
    }
}
