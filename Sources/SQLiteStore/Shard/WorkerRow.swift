import Cluster
import StoreRows

/// How a worker lies in `workers`.
enum WorkerRow {
    static let columns = "incarnation, name, host, port, version, is_draining, boot, lease_until"

    /// Of a row, at a `StoreTime`.
    static let isAlive = "(boot = ? AND lease_until > ?)"

    /// Nothing where the same incarnation has been here and its lease has ended.
    static let insert = """
        INSERT INTO workers (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (incarnation) DO UPDATE SET
            name = excluded.name, host = excluded.host, port = excluded.port, version = excluded.version,
            is_draining = excluded.is_draining, lease_until = max(lease_until, excluded.lease_until)
        WHERE boot = ? AND lease_until > ?
        """

    static func put(_ worker: WorkerRecord, _ time: StoreTime, lease: Duration, in row: inout Values) {
        row.put(worker.incarnation)
        row.put(worker.name)
        row.put(worker.link.host)
        row.put(worker.link.port)
        row.put(worker.version)
        row.put(worker.isDraining)
        row.put(time.boot)
        row.put(time.milliseconds + lease.milliseconds)
        row.put(time)
    }

    static func read(_ row: inout Columns, at time: StoreTime) throws -> ClusterView.Worker {
        let incarnation = row.text()
        let name = row.text()
        let host = row.text()
        let link = PeerAddress(host: host, port: try row.small(in: "workers"))
        let record = WorkerRecord(
            incarnation: incarnation, name: name, link: link, version: row.text(), isDraining: row.flag())
        let isOfThisBoot = row.text() == time.boot
        let until = row.integer()
        return ClusterView.Worker(
            record: record, leaseLeft: isOfThisBoot ? .milliseconds(until - time.milliseconds) : Self.longAgo)
    }

    /// What is left of a lease that ended before the machine was started: nobody knows when.
    private static let longAgo: Duration = .seconds(-3600)
}
