import Cluster
import HTTPAPI

/// The cluster as this node's store has it, for administrators.
struct ClusterDesk: ClusterKeeper {
    let node: PerezvonNode

    func status() async throws -> ClusterStatus {
        guard node.cluster != nil else { return NodeHealth.statusAlone(node) }
        return NodeHealth.status(of: try await node.store.view(), at: node)
    }

    func setDraining(_ name: String, _ isDraining: Bool) async throws -> Bool {
        guard let cluster = node.cluster else { return false }
        var isFound = false
        for worker in try await node.store.view().workers.values where worker.isAlive {
            guard worker.record.name == name || worker.record.incarnation == name else { continue }
            isFound = try await node.store.setDraining(worker.record.incarnation, isDraining) || isFound
        }
        cluster.look()
        return isFound
    }
}
