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
            ready: [start, draining, store, shards] + (node.cluster.map { [membership($0)] } ?? []),
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

    /// A worker must have a lease that holds, others must read the map and know of a worker that lives.
    private func membership(_ cluster: NodeCluster) -> HealthCheck {
        HealthCheck("cluster") {
            switch cluster.member.part {
            case .worker(let membership):
                if membership.isMember { return .init(isWell: true) }
                return .init(isWell: false, reason: membership.trouble ?? "It has not joined the cluster yet.")
            case .visitor(let watch):
                if let trouble = watch.trouble { return .init(isWell: false, reason: trouble) }
                guard let view = cluster.member.directory.view else {
                    return .init(isWell: false, reason: "The cluster's map has not been read yet.")
                }
                guard view.workers.values.contains(where: \.isAlive) else {
                    return .init(isWell: false, reason: "No worker is alive.")
                }
                return .init(isWell: true)
            }
        }
    }

    /// As this node saw it last: it is asked for when the store is away, too.
    var cluster: ClusterStatus {
        guard let cluster = node.cluster else { return Self.statusAlone(node) }
        return Self.status(of: cluster.member.directory.view ?? ClusterView(workers: [:], shards: []), at: node)
    }

    static func status(of view: ClusterView, at node: PerezvonNode) -> ClusterStatus {
        ClusterStatus(
            node: node.settings.displayName,
            version: node.cluster?.identity.record.version ?? Build.version,
            workers: view.workers.values.filter(\.isAlive).sorted { $0.record.name < $1.record.name }.map { worker in
                ClusterStatus.Worker(
                    id: worker.record.incarnation, name: worker.record.name, address: worker.record.link.description,
                    version: worker.record.version, leaseSeconds: worker.leaseLeft / .seconds(1),
                    lagSeconds: max(0, (Membership.Times().lease - worker.leaseLeft) / .seconds(1)),
                    isDraining: worker.record.isDraining,
                    isSelf: worker.record.incarnation == node.cluster?.identity.incarnation)
            },
            shards: view.shards.map { shard in
                ClusterStatus.Shard(
                    id: Int(shard.id.rawValue), epoch: Int(shard.epoch.rawValue),
                    owner: shard.owner.flatMap { view.workers[$0]?.isAlive == true ? $0 : nil },
                    desiredOwner: shard.desiredOwner)
            })
    }

    static func statusAlone(_ node: PerezvonNode) -> ClusterStatus {
        ClusterStatus(
            node: node.run, version: Build.version,
            workers: [
                ClusterStatus.Worker(
                    id: node.run, name: node.settings.displayName, address: node.settings.http.description,
                    version: Build.version, leaseSeconds: nil, isDraining: false, isSelf: true)
            ],
            shards: node.system.epochs.sorted { $0.key < $1.key }.map { shard, epoch in
                ClusterStatus.Shard(id: Int(shard.rawValue), epoch: Int(epoch.rawValue), owner: node.run)
            })
    }
}
