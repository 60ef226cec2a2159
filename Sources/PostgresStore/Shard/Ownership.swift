import Actors
import Cluster
import StoreRows

/// The rows of `shards` and `workers`: statements that several operations share.
enum Ownership {
    /// Epochs take 21 bits of an order's id.
    static let lastEpoch: Int64 = (1 << 21) - 1

    /// The store's time, by which leases run: read when the row is locked and not when the transaction began, because
    /// the wait for another process may lie between.
    static let now = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint"

    /// A new epoch, as the store has it.
    /// - Throws: `StoreError.unusable` where ids have no room for it; the transaction must not be committed.
    static func epoch(_ number: Int64, of shard: ShardID, in name: String) throws -> Epoch {
        guard (0...lastEpoch).contains(number) else {
            throw StoreError.unusable(
                what: "Shard \(shard) of \(name) has had two million owners, and there are no more ids for its orders",
                advice: "Move its orders into a new store.")
        }
        return Epoch(UInt64(number))
    }

    /// Read together: `readView`.
    static let viewQueries = [
        Query("SELECT incarnation, name, host, port, version, is_draining, lease_until - \(now) FROM workers"),
        Query("SELECT id, epoch, owner, desired_owner FROM shards ORDER BY id"),
    ]

    static func readView(_ answers: ArraySlice<Rows>) throws -> ClusterView {
        guard let workers = answers.first, let shards = answers.last, answers.count == 2 else {
            throw ConnectionLost(why: "\(answers.count) answers came to two statements")
        }
        let records = try workers.all(readWorker)
        return ClusterView(
            workers: Dictionary(
                records.map { ($0.record.incarnation, $0) }, uniquingKeysWith: { first, _ in first }),
            shards: try shards.all { row in
                ClusterView.Shard(
                    id: ShardID(try row.small(in: "shards")), epoch: Epoch(try row.small(in: "shards")),
                    owner: row.optionalText(), desiredOwner: row.optionalText())
            })
    }

    private static func readWorker(_ row: inout Columns) throws -> ClusterView.Worker {
        let incarnation = row.text()
        let name = row.text()
        let link = PeerAddress(host: row.text(), port: try row.small(in: "workers"))
        let record = WorkerRecord(
            incarnation: incarnation, name: name, link: link, version: row.text(), isDraining: row.flag())
        return ClusterView.Worker(record: record, leaseLeft: .milliseconds(row.integer()))
    }
}
