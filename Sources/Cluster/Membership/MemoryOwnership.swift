import Synchronization

/// An ownership store in memory: of the nodes of one process, under that process's clock.
package final class MemoryOwnership: OwnershipStore {
    private let clock: any WorldClock
    private let table: Mutex<OwnershipTable>

    package init(shardCount: Int, clock: any WorldClock) {
        self.clock = clock
        table = Mutex(OwnershipTable(shardCount: shardCount))
    }

    package func shardCount() -> Int { table.withLock { $0.shardCount } }

    package func takeAllShards(as worker: String) -> [ShardID: Epoch] {
        table.withLock { $0.takeAllShards(as: worker) }
    }

    package func takeShard(_ shard: ShardID, as worker: String) -> Epoch? {
        table.withLock { $0.takeShard(shard, as: worker) }
    }

    package func join(_ worker: WorkerRecord, lease: Duration) {
        let now = clock.milliseconds
        table.withLock { $0.join(worker, lease: lease, at: now) }
    }

    package func renew(_ incarnation: String, lease: Duration) -> ClusterView? {
        let now = clock.milliseconds
        return table.withLock { $0.renew(incarnation, lease: lease, at: now) }
    }

    package func view() -> ClusterView {
        let now = clock.milliseconds
        return table.withLock { $0.view(at: now) }
    }

    package func acquire(_ shard: ShardID, seen: Epoch, as worker: String) -> Epoch? {
        let now = clock.milliseconds
        return table.withLock { $0.acquire(shard, seen: seen, as: worker, at: now) }
    }

    package func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) -> Bool {
        table.withLock { $0.handOver(shard, epoch: epoch, from: worker, to: next) }
    }

    package func plan(_ desired: [ShardID: String?]) {
        table.withLock { $0.plan(desired) }
    }

    package func expire(_ incarnation: String) {
        let now = clock.milliseconds
        table.withLock { $0.expire(incarnation, at: now) }
    }

    package func setDraining(_ incarnation: String, _ isDraining: Bool) -> Bool {
        let now = clock.milliseconds
        return table.withLock { $0.setDraining(incarnation, isDraining, at: now) }
    }
}
