import Actors
import Cluster
import Glibc
import Logging
import PeerLink
import Settings

/// What makes a node one of a cluster: its link to the others, its map of who owns what, and, of a worker, its membership.
struct NodeCluster: Sendable {
    let identity: WorkerIdentity
    /// Of the protocol between nodes.
    let version: ProtocolVersion
    let link: PeerLink
    let member: ClusterMember

    /// Looks at the store as soon as it can.
    func look() { member.directory.requestLook() }

    /// Opens the link and connects the actor system to it.
    ///
    /// - Parameters:
    ///   - version: of the protocol between nodes.
    ///   - resumed: told of each shard that has come here.
    static func open(
        _ settings: NodeSettings, identity: WorkerIdentity, version: ProtocolVersion, store: any NodeStore,
        system: ActorSystem, recovery: ShardRecovery, security: LinkSecurity, logger: Logger,
        resumed: @escaping @Sendable (ShardID) -> Void
    ) async throws -> NodeCluster {
        if version != .current {
            logger.warning(
                "speaks as a later version of the protocol between nodes, as in a rehearsal of an upgrade",
                metadata: ["protocol": "\(version)", "own": "\(ProtocolVersion.current)"])
        }
        let directory = Directory()
        let record = identity.record
        let isWorker = settings.roles.contains(.worker)
        let link = try await PeerLink.listen(
            on: (host: settings.link.host, port: settings.link.port), settings: LinkSettings(security: security),
            identity: LinkIdentity(
                build: Build.version, incarnation: record.incarnation, cluster: "perezvon",
                shardCount: settings.shards, link: record.link, methods: system.wireNames + [Door.lookMethod],
                version: version,
                partitionKey: { ActorAddress.partitionKey(kind: $0, key: $1) }),
            receiver: Door(system: system, directory: directory, link: isWorker ? record.link : nil), logger: logger)
        let member = ClusterMember(
            identity, lease: isWorker ? Lease() : nil, store: store, system: system, directory: directory,
            recovery: recovery, transport: link, logger: logger, resumed: resumed)
        return NodeCluster(identity: identity, version: version, link: link, member: member)
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
