import Actors
import Cluster
import HTTPAPI
import Settings

/// What the probes look at.
struct NodeHealth: Sendable {
    let node: PerezvonNode
    let started: Started

    var checks: HealthChecks {
        HealthChecks(
            live: [HealthCheck("process") { .init(isWell: true) }],
            ready: [start, draining, store, shards],
            started: [start])
    }

    private var start: HealthCheck {
        HealthCheck("started") { [started] in
            started.isOver
                ? .init(isWell: true)
                : .init(isWell: false, reason: "The store is being opened and the settings read.")
        }
    }

    private var draining: HealthCheck {
        HealthCheck("not_draining") { [node] in
            node.api.draining.isOn
                ? .init(isWell: false, reason: "The node is stopping.") : .init(isWell: true)
        }
    }

    private var store: HealthCheck {
        HealthCheck("store_commits") { [node] in
            guard let trouble = node.committer.trouble else { return .init(isWell: true) }
            return .init(isWell: false, reason: "\(trouble)")
        }
    }

    private var shards: HealthCheck {
        HealthCheck("shards_owned") { [node] in
            let missing = node.recovery.pending
            guard missing > 0 else { return .init(isWell: true) }
            return .init(isWell: false, reason: "\(missing) shards are being taken anew after a failed commit.")
        }
    }

    var cluster: ClusterStatus {
        ClusterStatus(
            node: node.run, version: PerezvonNode.version,
            workers: [
                ClusterStatus.Worker(
                    id: node.run, address: node.settings.http.description, version: PerezvonNode.version,
                    leaseSeconds: nil, isSelf: true)
            ],
            shards: node.system.epochs.sorted { $0.key < $1.key }.map { shard, epoch in
                ClusterStatus.Shard(
                    id: Int(shard.rawValue), epoch: Int(epoch.rawValue), owner: node.run)
            })
    }
}
