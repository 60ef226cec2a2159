package import Cluster

/// What a node tells of itself when it connects.
package struct LinkIdentity: Sendable {
    /// The program's version.
    package var build: String
    /// Random for each start of the process.
    package var incarnation: String
    /// Nodes of another cluster are refused.
    package var cluster: String
    package var shardCount: Int
    /// Where other nodes reach this one. What they have connected from here is then used in both directions.
    package var link: PeerAddress?
    /// What this node's actors take. A message of another name can't be sent here.
    package var methods: [MessageName]
    /// The protocol's version that it speaks as: the program's own, or a later minor in a rehearsal of an upgrade.
    package var version: ProtocolVersion
    /// The partition key of an actor that a person calls by kind and key alone.
    package var partitionKey: @Sendable (ActorKind, String) -> String

    package init(
        build: String, incarnation: String, cluster: String, shardCount: Int, link: PeerAddress? = nil,
        methods: [MessageName], version: ProtocolVersion = .current,
        partitionKey: @escaping @Sendable (ActorKind, String) -> String = { _, key in key }
    ) {
        self.build = build
        self.incarnation = incarnation
        self.cluster = cluster
        self.shardCount = shardCount
        self.link = link
        self.methods = methods
        self.version = version
        self.partitionKey = partitionKey
    }
}
