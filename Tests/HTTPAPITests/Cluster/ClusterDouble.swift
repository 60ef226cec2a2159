import HTTPAPI
import Synchronization

/// A cluster of one worker, `one`.
final class ClusterDouble: ClusterKeeper {
    private let draining = Mutex(false)

    func status() async throws -> ClusterStatus {
        ClusterStatus(
            node: "agent-1", version: "0.1.0",
            workers: [
                ClusterStatus.Worker(
                    id: "w1a2b3", name: "one", address: "10.0.0.1:7400", version: "0.1.0", leaseSeconds: 5.5,
                    isDraining: draining.withLock { $0 }, isSelf: false)
            ],
            shards: [
                ClusterStatus.Shard(id: 0, epoch: 3, owner: "w1a2b3", desiredOwner: "w1a2b3"),
                ClusterStatus.Shard(id: 1, epoch: 2, owner: nil),
            ])
    }

    func setDraining(_ name: String, _ isDraining: Bool) async throws -> Bool {
        guard name == "one" else { return false }
        draining.withLock { $0 = isDraining }
        return true
    }
}
