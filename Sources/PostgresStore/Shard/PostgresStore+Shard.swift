import Actors
package import Cluster
import StoreRows

/// The taking and giving of single shards. A wish ends when it comes true.
extension PostgresStore {
    package func takeShard(_ shard: ShardID, as worker: String) async throws -> Epoch? {
        let sql = "UPDATE shards SET epoch = epoch + 1 WHERE id = $1::bigint AND owner = $2 RETURNING epoch"
        let query = Query(sql) { row in
            row.put(Int64(shard.rawValue))
            row.put(worker)
        }
        return try await take(shard, [query])
    }

    /// Both workers' rows are locked in one order, so that two that take from each other don't wait for ever; then
    /// nobody's lease changes until the shard is taken. A commit of the old owner that is under way is waited for.
    package func acquire(_ shard: ShardID, seen: Epoch, as worker: String) async throws -> Epoch? {
        let lock = """
            SELECT 1 FROM workers
            WHERE incarnation = $2 OR incarnation = (SELECT owner FROM shards WHERE id = $1::bigint)
            ORDER BY incarnation FOR UPDATE
            """
        let take = """
            UPDATE shards s SET epoch = epoch + 1, owner = $2, desired_owner = nullif(desired_owner, $2)
            WHERE id = $1::bigint AND epoch = $3
                AND EXISTS (SELECT 1 FROM workers WHERE incarnation = $2 AND lease_until > \(Ownership.now))
                AND NOT EXISTS (SELECT 1 FROM workers WHERE incarnation = s.owner AND lease_until > \(Ownership.now))
            RETURNING epoch
            """
        let statements = [
            Query(lock) { row in
                row.put(Int64(shard.rawValue))
                row.put(worker)
            },
            Query(take) { row in
                row.put(Int64(shard.rawValue))
                row.put(worker)
                row.put(Int64(clamping: seen.rawValue))
            },
        ]
        return try await self.take(shard, statements)
    }

    package func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) async throws -> Bool {
        let sql = """
            UPDATE shards SET epoch = epoch + 1, owner = $4::text,
                desired_owner = nullif(desired_owner, $4::text)
            WHERE id = $1::bigint AND owner = $2 AND epoch = $3 RETURNING epoch
            """
        let query = Query(sql) { row in
            row.put(Int64(shard.rawValue))
            row.put(worker)
            row.put(Int64(clamping: epoch.rawValue))
            row.put(next)
        }
        return try await take(shard, [query]) != nil
    }

    package func plan(_ desired: [ShardID: String?]) async throws {
        guard !desired.isEmpty else { return }
        var wishes = RowBatch([.integer, .text])
        for (shard, worker) in desired.sorted(by: { $0.key < $1.key }) {
            wishes.put(Int64(shard.rawValue))
            wishes.put(worker)
            wishes.endRow()
        }
        let sent = "unnest($1::bigint[], $2::text[]) AS r(id, worker)"
        let statements = [
            // In the order in which commits lock them.
            "SELECT 1 FROM shards WHERE id IN (SELECT r.id FROM \(sent)) ORDER BY id FOR UPDATE",
            "UPDATE shards s SET desired_owner = r.worker FROM \(sent) WHERE s.id = r.id",
        ]
        try await write(statements.map { Query($0) { $0.put(wishes) } }) { _ in }
    }

    /// - Returns: the epoch that the last statement gave; nil where it found nothing to change.
    private func take(_ shard: ShardID, _ statements: [Query]) async throws -> Epoch? {
        try await write(statements) { [name] answers in
            guard let number = answers.last?.first({ $0.integer() }) else { return nil }
            return try Ownership.epoch(number, of: shard, in: name)
        }
    }
}
