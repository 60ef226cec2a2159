package import Cluster

extension MemoryStore: OwnershipStore {
    package func shardCount() -> Int {
        read { $0.ownership.shardCount }
    }

    package func takeAllShards(as worker: String) -> [ShardID: Epoch] {
        change { $0.ownership.takeAllShards(as: worker) }
    }

    package func takeShard(_ shard: ShardID, as worker: String) -> Epoch? {
        change { $0.ownership.takeShard(shard, as: worker) }
    }

    package func join(_ worker: WorkerRecord, lease: Duration) {
        let now = clock.milliseconds
        change { $0.ownership.join(worker, lease: lease, at: now) }
    }

    package func renew(_ incarnation: String, lease: Duration) -> ClusterView? {
        let now = clock.milliseconds
        return change { $0.ownership.renew(incarnation, lease: lease, at: now) }
    }

    package func view() -> ClusterView {
        let now = clock.milliseconds
        return read { $0.ownership.view(at: now) }
    }

    package func acquire(_ shard: ShardID, seen: Epoch, as worker: String) -> Epoch? {
        let now = clock.milliseconds
        return change { $0.ownership.acquire(shard, seen: seen, as: worker, at: now) }
    }

    package func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) -> Bool {
        change { $0.ownership.handOver(shard, epoch: epoch, from: worker, to: next) }
    }

    package func plan(_ desired: [ShardID: String?]) {
        change { $0.ownership.plan(desired) }
    }

    package func expire(_ incarnation: String) {
        let now = clock.milliseconds
        change { $0.ownership.expire(incarnation, at: now) }
    }

    package func setDraining(_ incarnation: String, _ isDraining: Bool) -> Bool {
        let now = clock.milliseconds
        return change { $0.ownership.setDraining(incarnation, isDraining, at: now) }
    }
}
