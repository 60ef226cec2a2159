import Cluster
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The peers and the connections of a link, and what they have in common.
final class Switchboard: Sendable {
    private struct State {
        var peers: [PeerAddress: Peer] = [:]
        /// Whom was sent to last: most often the next one goes there too.
        var lastPeer: Peer?
        var connections: [ObjectIdentifier: LinkConnection] = [:]
        var strangers: Set<ObjectIdentifier> = []
        var isStopping = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    let settings: LinkSettings
    let identity: LinkIdentity
    let numbers: MethodNumbers
    let later: LaterMinor
    let receiver: (any ParcelReceiver)?
    let meter = LinkMeter()
    let logger: Logger
    let tls: TLSContexts?
    let group: any EventLoopGroup
    /// Bytes of persons' calls that are being received.
    let callBytes = Atomic(0)
    let seenSeals = SeenSeals()
    let callMethods: CallMethods
    private let state = Mutex(State())
    /// Whoever is refused comes again and again: a few are told of, and then one each second.
    private let refusalsToTell = Mutex(RateLimit(burst: 10, perSecond: 1))

    /// Peers that nothing is under way to are forgotten beyond this many.
    private static let peerLimit = 1024

    init(
        _ settings: LinkSettings, _ identity: LinkIdentity, _ receiver: (any ParcelReceiver)?,
        _ group: any EventLoopGroup, _ logger: Logger
    ) throws {
        self.settings = settings
        self.identity = identity
        self.receiver = receiver
        self.group = group
        self.logger = logger
        later = LaterMinor(identity.version)
        numbers = MethodNumbers(identity.methods + later.methods)
        callMethods = CallMethods(numbers.all)
        tls = try settings.security.tls.map { try TLSContexts($0, logger: logger) }
    }

    var isStopping: Bool { state.withLock { $0.isStopping } }

    func peer(at address: PeerAddress) -> Peer {
        state.withLock { state in
            if let peer = state.lastPeer, peer.address == address { return peer }
            if let peer = state.peers[address] {
                state.lastPeer = peer
                return peer
            }
            if state.peers.count >= Self.peerLimit { state.peers = state.peers.filter { !$0.value.isIdle } }
            let peer = Peer(address, self)
            state.peers[address] = peer
            state.lastPeer = peer
            return peer
        }
    }

    /// Connects to a peer; it is told how that ended.
    func dial(_ peer: Peer) {
        let address = peer.address
        guard settings.security.allows(address.host) else {
            return peer.failed(
                "\(address) is not this machine: nodes on several machines need certificates or a cluster secret")
        }
        let connected = ClientBootstrap(group: group.next())
            .connectTimeout(TimeAmount(settings.connectLimit))
            .linkOptions(settings)
            .channelInitializer { [self] channel in
                channel.eventLoop.makeCompletedFuture { try set(up: channel, .dialling(peer)) }
            }
            .connect(host: address.host, port: address.port)
        connected.whenFailure { [self] error in
            meter.connectionsFailed.count()
            peer.failed("\(address) can't be reached: \(error)")
        }
    }

    /// Puts the handlers of a connection into its channel.
    func set(up channel: any Channel, _ role: LinkConnection.Role) throws {
        let connection = LinkConnection(role, self, on: channel.eventLoop)
        if let tls {
            switch role {
            case .dialling:
                try channel.pipeline.syncOperations.addHandler(
                    NIOSSLClientHandler(context: tls.client, serverHostname: nil))
            case .listening:
                try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls.server))
            }
        }
        try channel.pipeline.syncOperations.addHandler(connection)
        if let refusal = admit(connection) {
            meter.connectionsRefused.count()
            throw HTTP2Problem.flood(refusal)
        }
    }

    private func admit(_ connection: LinkConnection) -> String? {
        state.withLock { state in
            if state.isStopping { return "the node is stopping" }
            let id = ObjectIdentifier(connection)
            if case .listening = connection.role {
                if state.connections.count >= settings.connections { return "connections" }
                if state.strangers.count >= settings.strangers { return "connections of strangers" }
                state.strangers.insert(id)
            }
            state.connections[id] = connection
            return nil
        }
    }

    /// The handshake is over: parcels may go both ways.
    func established(_ connection: LinkConnection, _ identity: PeerIdentity) {
        state.withLock { _ = $0.strangers.remove(ObjectIdentifier(connection)) }
        logger.info(
            "a peer is connected",
            metadata: [
                "peer": "\(connection.peerName)", "build": "\(identity.build)", "protocol": "\(identity.version)",
            ])
        if connection.peer == nil, let link = identity.link, !isStopping { connection.peer = peer(at: link) }
        connection.peer?.attach(connection)
    }

    /// The handshake failed: one of the two sides does not accept the other.
    func refused(_ connection: LinkConnection, _ reason: String) {
        meter.connectionsRefused.count()
        guard refusalsToTell.withLock({ $0.take(at: .now()) }) else { return }
        let peer = connection.peer.map { "\($0.address)" } ?? connection.remote.map { "\($0)" } ?? "unknown"
        logger.warning("no link with a peer", metadata: ["peer": "\(peer)", "reason": "\(reason)"])
    }

    func left(_ connection: LinkConnection) {
        connection.peer?.detach(connection)
    }

    func ended(_ connection: LinkConnection, _ reason: String) {
        let id = ObjectIdentifier(connection)
        let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.strangers.remove(id)
            state.connections[id] = nil
            return Self.waitersToLetGo(&state)
        }
        connection.peer?.detach(connection)
        if connection.identity != nil {
            meter.connections.count(-1)
            meter.connectionsLost.count()
            logger.info(
                "a peer is disconnected", metadata: ["peer": "\(connection.peerName)", "reason": "\(reason)"])
        } else if case .dialling(let peer) = connection.role, connection.wasActive {
            meter.connectionsFailed.count()
            peer.failed("\(peer.address) can't be reached: \(reason)")
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Takes no more connections and no more parcels.
    /// - Returns: the connections that are open.
    func stop() -> [LinkConnection] {
        let (connections, waiters) = state.withLock { state in
            state.isStopping = true
            return (Array(state.connections.values), Self.waitersToLetGo(&state))
        }
        for waiter in waiters { waiter.resume() }
        return connections
    }

    /// Waits until the link is stopping and no connection is left.
    func stopped() async {
        await withCheckedContinuation { continuation in
            let waiters = state.withLock { state in
                state.waiters.append(continuation)
                return Self.waitersToLetGo(&state)
            }
            for waiter in waiters { waiter.resume() }
        }
    }

    private static func waitersToLetGo(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
        guard state.isStopping, state.connections.isEmpty else { return [] }
        defer { state.waiters = [] }
        return state.waiters
    }
}
