/// The cluster as this node sees it.
package struct ClusterStatus: Hashable, Sendable {
    package struct Worker: Hashable, Sendable {
        /// Of one start of the process.
        package var id: String
        /// What people know it by.
        package var name: String
        package var address: String
        package var version: String
        /// Seconds that its lease still holds; nil where there are no leases.
        package var leaseSeconds: Double?
        /// Seconds since it last renewed its lease: how far what is known of it may lag behind; nil where there are no leases.
        package var lagSeconds: Double?
        /// It gives its shards away and takes none.
        package var isDraining: Bool
        package var isSelf: Bool

        package init(
            id: String, name: String, address: String, version: String, leaseSeconds: Double?,
            lagSeconds: Double? = nil, isDraining: Bool, isSelf: Bool
        ) {
            self.lagSeconds = lagSeconds
            self.id = id
            self.name = name
            self.isDraining = isDraining
            self.address = address
            self.version = version
            self.leaseSeconds = leaseSeconds
            self.isSelf = isSelf
        }
    }

    package struct Shard: Hashable, Sendable {
        package var id: Int
        package var epoch: Int
        /// The worker's id; nil while nobody owns it.
        package var owner: String?
        /// The id of the worker that it should move to; nil where it should stay.
        package var desiredOwner: String?

        package init(id: Int, epoch: Int, owner: String?, desiredOwner: String? = nil) {
            self.desiredOwner = desiredOwner
            self.id = id
            self.epoch = epoch
            self.owner = owner
        }
    }

    package var node: String
    package var version: String
    package var workers: [Worker]
    package var shards: [Shard]

    package init(node: String, version: String, workers: [Worker], shards: [Shard]) {
        self.node = node
        self.version = version
        self.workers = workers
        self.shards = shards
    }

    var json: JSONValue {
        [
            "node": .string(node),
            "version": .string(version),
            "workers": .array(workers.map(\.json)),
            "shards": .array(shards.map(\.json)),
        ]
    }
}

extension ClusterStatus.Worker {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "name": .string(name), "address": .string(address), "version": .string(version),
            "lease_seconds": .real(leaseSeconds), "lag_seconds": .real(lagSeconds), "draining": .bool(isDraining),
            "self": .bool(isSelf),
        ]
    }
}

extension ClusterStatus.Shard {
    fileprivate var json: JSONValue {
        [
            "id": .integer(id), "epoch": .integer(epoch), "owner": .text(owner), "desired_owner": .text(desiredOwner),
        ]
    }
}
