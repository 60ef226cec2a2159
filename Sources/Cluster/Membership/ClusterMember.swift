package import Logging

/// What makes a process one of a cluster: its map of who owns what, and, of a worker, its lease and its membership.
package struct ClusterMember: Sendable {
    package enum Part: Sendable {
        case worker(Membership)
        /// It owns nothing, and follows the map.
        case visitor(ClusterWatch)
    }

    package let directory: Directory
    package let lease: Lease?
    package let part: Part

    package var membership: Membership? {
        if case .worker(let membership) = part { membership } else { nil }
    }

    /// Connects an actor system to the others through a transport that hands what comes to `door`. Before the system runs.
    ///
    /// - Parameters:
    ///   - lease: of a worker; nil for a process that owns no shards.
    ///   - resumed: told of each shard that has come here.
    package init(
        _ identity: WorkerIdentity, lease: Lease?, store: any OwnershipStore, system: ActorSystem, directory: Directory,
        recovery: ShardRecovery, transport: any Transport, logger: Logger,
        resumed: @escaping @Sendable (ShardID) -> Void
    ) {
        self.directory = directory
        self.lease = lease
        let own = lease == nil ? nil : identity.record.link
        system.connect(
            Router(system: system, transport: transport, directory: directory, link: own, logger: logger), lease: lease)
        part =
            if let lease {
                .worker(
                    Membership(
                        identity, store: store, system: system, directory: directory, lease: lease, recovery: recovery,
                        transport: transport, logger: logger, resumed: resumed))
            } else {
                .visitor(ClusterWatch(store: store, directory: directory, clock: system.clock, logger: logger))
            }
    }
}
