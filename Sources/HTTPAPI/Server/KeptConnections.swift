package import HummingbirdCore
import Logging
import NIOCore
import Synchronization

extension HTTPServerBuilder {
    /// HTTP/1.1 as every port of a node serves it: see `KeptConnections`. What is silent for ten minutes is closed: a
    /// connection without a request, one whose headers do not come to their end, a stream of orders that pauses.
    package static var perezvon: HTTPServerBuilder {
        HTTPServerBuilder { responder in
            KeptConnections(HTTP1Channel(responder: responder, configuration: .init(idleTimeout: .minutes(10))))
        }
    }
}

/// Connections of HTTP/1.1 that are kept until they are closed.
///
/// Hummingbird hands a connection that was accepted to whoever serves it through the listening channel. Where that is
/// closed meanwhile, nobody takes the connection's `NIOAsyncChannel`, and SwiftNIO ends the process at its deinit ("Deinited
/// NIOAsyncWriter without calling finish()"). Kept until its channel is closed, it goes without harm.
private struct KeptConnections: ServerChildChannel {
    private final class Kept: Sendable {
        let values = Mutex<[ObjectIdentifier: HTTP1Channel.Value]>([:])
    }

    private let connections: HTTP1Channel
    private let kept = Kept()

    init(_ connections: HTTP1Channel) {
        self.connections = connections
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        connections.setup(channel: channel, logger: logger).map { [kept] value in
            let id = ObjectIdentifier(channel)
            kept.values.withLock { $0[id] = value }
            channel.closeFuture.whenComplete { _ in _ = kept.values.withLock { $0.removeValue(forKey: id) } }
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await connections.handle(value: value, logger: logger)
    }
}
