import Actors
package import Cluster
import GRDB
import StoreRows

/// Every change is a transaction of the connection that commits: a process that can't commit can't renew.
extension SQLiteStore {
    private static let rememberedFor: Int64 = 3_600_000

    /// - Throws: `StoreError`, also where this incarnation was here before and its lease has ended.
    package func join(_ worker: WorkerRecord, lease: Duration) async throws {
        try await write { database in
            let time = try StoreTime.now()
            try Prepared(database, "DELETE FROM workers WHERE boot <> ? OR lease_until < ?").run { row in
                row.put(time.boot)
                row.put(time.milliseconds - Self.rememberedFor)
            }
            try Prepared(
                database,
                """
                UPDATE workers SET lease_until = ? WHERE \(WorkerRow.isAlive)
                    AND host = ? AND port = ? AND incarnation <> ?
                """
            ).run { row in
                row.put(time.milliseconds)
                row.put(time)
                row.put(worker.link.host)
                row.put(worker.link.port)
                row.put(worker.incarnation)
            }
            let joined = try Prepared(database, WorkerRow.insert).run { row in
                WorkerRow.put(worker, time, lease: lease, in: &row)
            }
            guard joined == 1 else {
                throw StoreError.unusable(
                    what: "The lease of \(worker.name) has ended before it could join", advice: "Start the node anew.")
            }
        }
    }

    package func renew(_ incarnation: String, lease: Duration) async throws -> ClusterView? {
        try await write { database in
            let time = try StoreTime.now()
            let renewed = try Prepared(
                database,
                "UPDATE workers SET lease_until = max(lease_until, ?) WHERE \(WorkerRow.isAlive) AND incarnation = ?"
            ).run { row in
                row.put(time.milliseconds + lease.milliseconds)
                row.put(time)
                row.put(incarnation)
            }
            return renewed == 1 ? try Self.readView(database, at: time) : nil
        }
    }

    package func view() async throws -> ClusterView {
        try await readJournal { try Self.readView($0, at: StoreTime.now()) }
    }

    package func expire(_ incarnation: String) async throws {
        try await write { database in
            let time = try StoreTime.now()
            try Prepared(
                database, "UPDATE workers SET lease_until = ? WHERE \(WorkerRow.isAlive) AND incarnation = ?"
            ).run { row in
                row.put(time.milliseconds)
                row.put(time)
                row.put(incarnation)
            }
        }
    }

    package func setDraining(_ incarnation: String, _ isDraining: Bool) async throws -> Bool {
        try await write { database in
            let time = try StoreTime.now()
            return try Prepared(
                database, "UPDATE workers SET is_draining = ? WHERE \(WorkerRow.isAlive) AND incarnation = ?"
            ).run { row in
                row.put(isDraining)
                row.put(time)
                row.put(incarnation)
            } == 1
        }
    }

    private static func readView(_ database: Database, at time: StoreTime) throws -> ClusterView {
        let workers = try Prepared(database, "SELECT \(WorkerRow.columns) FROM workers").all(
            { _ in }, { try WorkerRow.read(&$0, at: time) })
        let shards = try Prepared(
            database, "SELECT id, epoch, nullif(owner, ''), desired_owner FROM shards ORDER BY id"
        ).all(
            { _ in },
            { row in
                ClusterView.Shard(
                    id: ShardID(try row.small(in: "shards")), epoch: Epoch(try row.small(in: "shards")),
                    owner: row.optionalText(), desiredOwner: row.optionalText())
            })
        return ClusterView(
            workers: Dictionary(workers.map { ($0.record.incarnation, $0) }, uniquingKeysWith: { first, _ in first }),
            shards: shards)
    }
}
