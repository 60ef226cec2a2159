/// Who is alive and who owns which shard, as a value: the rules of `OwnershipStore` over rows in memory.
///
/// `now` is the store's own time in milliseconds, whatever the nodes' clocks say.
package struct OwnershipTable: Sendable {
    private struct Lease {
        var record: WorkerRecord
        var until: Int64
    }

    private struct Row {
        var epoch: UInt64 = 0
        var owner: String?
        var desired: String?
    }

    /// Incarnations that ended longer ago are forgotten.
    private static let rememberedFor: Int64 = 3_600_000

    private var workers: [String: Lease] = [:]
    private var shards: [Row]

    package init(shardCount: Int) {
        shards = Array(repeating: Row(), count: shardCount)
    }

    package var shardCount: Int { shards.count }

    /// The epoch under which a shard may be written now; nil for a shard that there is not.
    package func epoch(of shard: ShardID) -> Epoch? {
        index(of: shard).map { Epoch(shards[$0].epoch) }
    }

    package mutating func takeAllShards(as worker: String) -> [ShardID: Epoch] {
        workers = [:]
        var epochs: [ShardID: Epoch] = [:]
        for index in shards.indices {
            shards[index] = Row(epoch: shards[index].epoch + 1, owner: worker)
            epochs[ShardID(UInt16(index))] = Epoch(shards[index].epoch)
        }
        return epochs
    }

    package mutating func takeShard(_ shard: ShardID, as worker: String) -> Epoch? {
        guard let index = index(of: shard), shards[index].owner == worker else { return nil }
        shards[index].epoch += 1
        return Epoch(shards[index].epoch)
    }

    /// A lease that has ended is not taken up again: the dead stay dead.
    package mutating func join(_ worker: WorkerRecord, lease: Duration, at now: Int64) {
        workers = workers.filter { $0.value.until > now - Self.rememberedFor }
        for (name, other) in workers where other.record.link == worker.link && name != worker.incarnation {
            workers[name]?.until = min(other.until, now)
        }
        if let known = workers[worker.incarnation], known.until <= now { return }
        workers[worker.incarnation] = Lease(record: worker, until: now + lease.milliseconds)
    }

    package mutating func renew(_ incarnation: String, lease: Duration, at now: Int64) -> ClusterView? {
        guard let old = workers[incarnation], old.until > now else { return nil }
        workers[incarnation]?.until = max(old.until, now + lease.milliseconds)
        return view(at: now)
    }

    package mutating func acquire(_ shard: ShardID, seen: Epoch, as worker: String, at now: Int64) -> Epoch? {
        guard let index = index(of: shard), shards[index].epoch == seen.rawValue, isAlive(worker, at: now),
            shards[index].owner.map({ !isAlive($0, at: now) }) ?? true
        else { return nil }
        move(index, to: worker)
        return Epoch(shards[index].epoch)
    }

    package mutating func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) -> Bool {
        guard let index = index(of: shard), shards[index].owner == worker, shards[index].epoch == epoch.rawValue
        else { return false }
        move(index, to: next)
        return true
    }

    package mutating func plan(_ desired: [ShardID: String?]) {
        for (shard, worker) in desired {
            if let index = index(of: shard) { shards[index].desired = worker }
        }
    }

    package mutating func expire(_ incarnation: String, at now: Int64) {
        if let old = workers[incarnation] { workers[incarnation]?.until = min(old.until, now) }
    }

    package mutating func setDraining(_ incarnation: String, _ isDraining: Bool, at now: Int64) -> Bool {
        guard isAlive(incarnation, at: now) else { return false }
        workers[incarnation]?.record.isDraining = isDraining
        return true
    }

    package func view(at now: Int64) -> ClusterView {
        ClusterView(
            workers: workers.mapValues {
                ClusterView.Worker(record: $0.record, leaseLeft: .milliseconds($0.until - now))
            },
            shards: shards.enumerated().map { index, row in
                ClusterView.Shard(
                    id: ShardID(UInt16(index)), epoch: Epoch(row.epoch), owner: row.owner, desiredOwner: row.desired)
            })
    }

    private func index(of shard: ShardID) -> Int? {
        let index = Int(shard.rawValue)
        return shards.indices.contains(index) ? index : nil
    }

    private func isAlive(_ incarnation: String, at now: Int64) -> Bool {
        workers[incarnation].map { $0.until > now } ?? false
    }

    /// The epoch rises, and a wish that came true ends.
    private mutating func move(_ index: Int, to next: String?) {
        let row = shards[index]
        shards[index] = Row(epoch: row.epoch + 1, owner: next, desired: row.desired == next ? nil : row.desired)
    }
}
