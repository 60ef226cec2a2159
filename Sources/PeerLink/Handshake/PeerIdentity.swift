import Cluster

/// The other side of a connection, after the handshake.
struct PeerIdentity: Hashable, Sendable {
    var build: String
    var incarnation: String
    var version: ProtocolVersion
    var link: PeerAddress?
    /// The numbers under which it takes messages.
    var methods: [MessageName: UInt16]

    init(_ offer: Offer) {
        build = offer.build
        incarnation = offer.incarnation
        version = offer.version
        link = offer.link.flatMap { PeerAddress($0) }
        methods = Dictionary(
            uniqueKeysWithValues: offer.methods.map { (MessageName(stringLiteral: $0.key), $0.value) })
    }
}
