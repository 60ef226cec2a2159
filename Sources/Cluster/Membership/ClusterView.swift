/// A process that may own shards: one start of it.
package struct WorkerRecord: Hashable, Sendable {
    /// Random for each start of the process.
    package var incarnation: String
    /// The name that people know it by: stays over restarts.
    package var name: String
    package var link: PeerAddress
    package var version: String
    /// Gives its shards away and takes none.
    package var isDraining: Bool

    package init(incarnation: String, name: String, link: PeerAddress, version: String, isDraining: Bool = false) {
        self.incarnation = incarnation
        self.name = name
        self.link = link
        self.version = version
        self.isDraining = isDraining
    }
}

/// The cluster as the store had it at one moment.
package struct ClusterView: Hashable, Sendable {
    package struct Worker: Hashable, Sendable {
        package var record: WorkerRecord
        /// What is left of its lease by the store's clock; negative when it ended.
        package var leaseLeft: Duration

        package init(record: WorkerRecord, leaseLeft: Duration) {
            self.record = record
            self.leaseLeft = leaseLeft
        }

        package var isAlive: Bool { leaseLeft > .zero }
    }

    package struct Shard: Hashable, Sendable {
        package var id: ShardID
        package var epoch: Epoch
        /// An incarnation; nil for nobody.
        package var owner: String?
        /// The incarnation that it should move to.
        package var desiredOwner: String?

        package init(id: ShardID, epoch: Epoch, owner: String?, desiredOwner: String?) {
            self.id = id
            self.epoch = epoch
            self.owner = owner
            self.desiredOwner = desiredOwner
        }
    }

    /// By incarnation.
    package var workers: [String: Worker]
    /// All of them, by id.
    package var shards: [Shard]

    package init(workers: [String: Worker], shards: [Shard]) {
        self.workers = workers
        self.shards = shards
    }
}
