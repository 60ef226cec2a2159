import Synchronization

/// An ownership store in memory: of the nodes of one process, under that process's clock.
package final class MemoryOwnership: OwnershipStore {
    private struct Lease {
        var record: WorkerRecord
        var until: Int64
    }

    private struct Row {
        var epoch: UInt64 = 0
        var owner: String?
        var desired: String?
    }

    private struct State {
        var workers: [String: Lease] = [:]
        var shards: [Row]
    }

    private let clock: any WorldClock
    private let state: Mutex<State>

    package init(shardCount: Int, clock: any WorldClock) {
        self.clock = clock
        state = Mutex(State(shards: Array(repeating: Row(), count: shardCount)))
    }

    package func shardCount() -> Int { state.withLock { $0.shards.count } }

    package func takeAllShards(as worker: String) -> [ShardID: Epoch] {
        state.withLock { state in
            state.workers = [:]
            var epochs: [ShardID: Epoch] = [:]
            for index in state.shards.indices {
                state.shards[index] = Row(epoch: state.shards[index].epoch + 1, owner: worker)
                epochs[ShardID(UInt16(index))] = Epoch(state.shards[index].epoch)
            }
            return epochs
        }
    }

    package func takeShard(_ shard: ShardID, as worker: String) -> Epoch? {
        change(shard) { row, _ in
            guard row.owner == worker else { return nil }
            row.epoch += 1
            return Epoch(row.epoch)
        }
    }

    package func join(_ worker: WorkerRecord, lease: Duration) {
        let now = clock.milliseconds
        state.withLock { state in
            for (name, other) in state.workers where other.record.link == worker.link {
                state.workers[name]?.until = min(other.until, now)
            }
            state.workers = state.workers.filter { $0.value.until > now - 3_600_000 }
            state.workers[worker.incarnation] = Lease(record: worker, until: now + lease.milliseconds)
        }
    }

    package func renew(_ incarnation: String, lease: Duration) -> ClusterView? {
        let now = clock.milliseconds
        return state.withLock { state in
            guard let old = state.workers[incarnation], old.until > now else { return nil }
            state.workers[incarnation]?.until = max(old.until, now + lease.milliseconds)
            return Self.view(state, now)
        }
    }

    package func view() -> ClusterView {
        let now = clock.milliseconds
        return state.withLock { Self.view($0, now) }
    }

    package func acquire(_ shard: ShardID, seen: Epoch, as worker: String) -> Epoch? {
        change(shard) { row, isAlive in
            guard row.epoch == seen.rawValue, isAlive(worker), row.owner.map({ !isAlive($0) }) ?? true else {
                return nil
            }
            row = Row(epoch: row.epoch + 1, owner: worker, desired: row.desired == worker ? nil : row.desired)
            return Epoch(row.epoch)
        }
    }

    package func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) -> Bool {
        change(shard) { row, _ in
            guard row.owner == worker, row.epoch == epoch.rawValue else { return false }
            row = Row(epoch: row.epoch + 1, owner: next, desired: row.desired == next ? nil : row.desired)
            return true
        } ?? false
    }

    package func plan(_ desired: [ShardID: String?]) {
        for (shard, worker) in desired {
            _ = change(shard) { row, _ in row.desired = worker }
        }
    }

    package func expire(_ incarnation: String) {
        let now = clock.milliseconds
        state.withLock { state in
            if let old = state.workers[incarnation] { state.workers[incarnation]?.until = min(old.until, now) }
        }
    }

    package func setDraining(_ incarnation: String, _ isDraining: Bool) -> Bool {
        let now = clock.milliseconds
        return state.withLock { state in
            guard let old = state.workers[incarnation], old.until > now else { return false }
            state.workers[incarnation]?.record.isDraining = isDraining
            return true
        }
    }

    private func change<Value>(_ shard: ShardID, _ body: (inout Row, (String) -> Bool) -> Value?) -> Value? {
        let now = clock.milliseconds
        return state.withLock { state in
            guard state.shards.indices.contains(Int(shard.rawValue)) else { return nil }
            let workers = state.workers
            return body(&state.shards[Int(shard.rawValue)]) { (workers[$0]?.until ?? now) > now }
        }
    }

    private static func view(_ state: State, _ now: Int64) -> ClusterView {
        ClusterView(
            workers: state.workers.mapValues {
                ClusterView.Worker(record: $0.record, leaseLeft: .milliseconds($0.until - now))
            },
            shards: state.shards.enumerated().map { index, row in
                ClusterView.Shard(
                    id: ShardID(UInt16(index)), epoch: Epoch(row.epoch), owner: row.owner, desiredOwner: row.desired)
            })
    }
}
