import Actors
import Cluster
import Glibc
import Logging
import PeerLink
import Settings

/// What makes a node one of a cluster: its link to the others, its map of who owns what, and, of a worker, its membership.
struct NodeCluster: Sendable {
    enum Part: Sendable {
        case worker(Membership)
        /// It owns nothing, and follows the map.
        case visitor(ClusterWatch)
    }

    let identity: WorkerIdentity
    let link: PeerLink
    let directory: Directory
    let lease: Lease?
    let part: Part

    /// Looks at the store as soon as it can.
    func look() { directory.requestLook() }

    var membership: Membership? {
        if case .worker(let membership) = part { membership } else { nil }
    }

    /// Opens the link and connects the actor system to it.
    ///
    /// - Parameter resumed: told of each shard that has come here.
    static func open(
        _ settings: NodeSettings, identity: WorkerIdentity, store: any NodeStore, system: ActorSystem,
        recovery: ShardRecovery, security: LinkSecurity, logger: Logger, resumed: @escaping @Sendable (ShardID) -> Void
    ) async throws -> NodeCluster {
        let directory = Directory()
        let record = identity.record
        let isWorker = settings.roles.contains(.worker)
        let own = isWorker ? record.link : nil
        let link = try await PeerLink.listen(
            on: (host: settings.link.host, port: settings.link.port), settings: LinkSettings(security: security),
            identity: LinkIdentity(
                build: PerezvonNode.version, incarnation: record.incarnation, cluster: "perezvon",
                shardCount: settings.shards, link: record.link, methods: system.wireNames + [Door.lookMethod],
                partitionKey: { ActorAddress.partitionKey(kind: $0, key: $1) }),
            receiver: Door(system: system, directory: directory, link: own), logger: logger)
        let lease = isWorker ? Lease() : nil
        system.connect(
            Router(system: system, transport: link, directory: directory, link: own, logger: logger), lease: lease)
        let part: Part
        if let lease {
            part = .worker(
                Membership(
                    identity, store: store, system: system, directory: directory, lease: lease, recovery: recovery,
                    transport: link, logger: logger, resumed: resumed))
        } else {
            part = .visitor(ClusterWatch(store: store, directory: directory, clock: system.clock, logger: logger))
        }
        return NodeCluster(identity: identity, link: link, directory: directory, lease: lease, part: part)
    }
}

extension NodeSettings {
    /// What people know the node by.
    var displayName: String { name ?? Self.hostName }

    /// Where other nodes reach it: a link on every address of the machine is reached by the machine's name.
    var linkAddress: PeerAddress {
        let address = advertise ?? link
        let isEverywhere = ["0.0.0.0", "::", ""].contains(address.host)
        return PeerAddress(host: isEverywhere ? Self.hostName : address.host, port: address.port)
    }

    private static var hostName: String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let isKnown = unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe gethostname(bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count - 1)
        }
        let name = String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
        return isKnown == 0 && !name.isEmpty ? name : "node"
    }

    /// How the nodes know each other.
    func linkSecurity(_ secrets: SecretStore) throws -> LinkSecurity {
        let secret = try clusterSecret.map { try ClusterSecret(secrets.secret($0)) }
        if let tls {
            return .mutualTLS(
                TLSFiles(certificate: tls.certificate, key: tls.key, authority: tls.authority), secret)
        }
        return secret.map(LinkSecurity.secret) ?? .loopbackOnly
    }
}
