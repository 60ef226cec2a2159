package import Cluster
package import Logging
package import NIOCore
import NIOPosix

/// Messages to other nodes over HTTP/2: see `docs/PROTOCOL.md`.
///
/// One connection to each node that is talked to, made by the first parcel and made again by the next one after it
/// was lost. A peer that could not be reached is left alone for 50 ms to 2 s: what is sent to it meanwhile is
/// answered `.notSent` at once.
package final class PeerLink: Transport {
    private let board: Switchboard
    private let listener: (any Channel)?

    private init(_ board: Switchboard, _ listener: (any Channel)?) {
        self.board = board
        self.listener = listener
    }

    /// Opens the port, and takes parcels from now on.
    ///
    /// - Parameters:
    ///   - address: port 0 for any that is free.
    ///   - receiver: nil for a node without actors, which only sends: it answers parcels `.unavailable`.
    /// - Throws: `LinkError`, which says what to do.
    package static func listen(
        on address: (host: String, port: Int), settings: LinkSettings, identity: LinkIdentity,
        receiver: (any ParcelReceiver)?, logger: Logger,
        group: any EventLoopGroup = .singletonMultiThreadedEventLoopGroup
    ) async throws -> PeerLink {
        guard settings.security.allows(address.host) else { throw LinkError.notLoopback(address.host) }
        let board = try Switchboard(settings, identity, receiver, group, logger)
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .linkOptions(settings)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try board.set(up: channel, .listening) }
            }
        do {
            return PeerLink(board, try await bootstrap.bind(host: address.host, port: address.port).get())
        } catch {
            throw LinkError.port("\(address.host):\(address.port)", reason: "\(error)")
        }
    }

    /// A link that only sends, without a port.
    /// - Throws: `LinkError`, where its certificates can't be used.
    package static func sending(
        settings: LinkSettings, identity: LinkIdentity, logger: Logger,
        group: any EventLoopGroup = .singletonMultiThreadedEventLoopGroup
    ) throws -> PeerLink {
        PeerLink(try Switchboard(settings, identity, nil, group, logger), nil)
    }

    /// The port that it listens on; nil without one.
    package var port: Int? { listener?.localAddress?.port }

    package var counters: LinkCounters { board.meter.counters }

    package func send(_ parcel: Parcel, to peer: PeerAddress, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        let parcel = board.later.extended(parcel)
        guard parcel.payload.count <= Parcel.payloadLimit else {
            return answer(.notSent("\(parcel.payload.count) bytes are more than a parcel holds"))
        }
        do {
            try parcel.address.checkLengths()
        } catch {
            return answer(.notSent("\(error)"))
        }
        guard !board.isStopping else { return answer(.notSent("this node is stopping")) }
        board.peer(at: peer).send(OutgoingParcel(parcel, answer: answer))
    }

    /// Waits until the link was shut down. Cancelled, it closes everything at once.
    package func run() async {
        await withTaskCancellationHandler {
            await board.stopped()
        } onCancel: {
            closeAll()
        }
    }

    /// Tells every peer, takes nothing new, lets what is under way finish, and closes what is left after the limit.
    package func shutdown(within limit: Duration) async {
        let connections = board.stop()
        listener?.close(promise: nil)
        for connection in connections {
            connection.loop.execute { connection.leave() }
        }
        let timer = board.group.next().scheduleTask(in: TimeAmount(limit)) { [self] in closeAll() }
        await board.stopped()
        timer.cancel()
    }

    private func closeAll() {
        listener?.close(promise: nil)
        for connection in board.stop() {
            connection.loop.execute { connection.close("the node has stopped", code: 0) }
        }
    }
}
