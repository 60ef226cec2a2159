import NIOCore
import Synchronization

/// The connections of a demo's CRM, from their beginning to their end.
///
/// One that is accepted while the server closes is served by nobody; its `NIOAsyncChannel` may then not be let go before
/// its channel is closed, or SwiftNIO ends the process ("Deinited NIOAsyncWriter without calling finish()").
final class DemoConnections: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: DemoCRM.Connection] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Keeps it until its channel is closed.
    func keep(_ connection: DemoCRM.Connection) {
        let channel = connection.channel
        let id = ObjectIdentifier(channel)
        let isLate = state.withLock { state in
            state.connections[id] = connection
            return state.isClosed
        }
        channel.closeFuture.whenComplete { [self] _ in
            _ = state.withLock { $0.connections.removeValue(forKey: id) }
        }
        if isLate { channel.close(promise: nil) }
    }

    /// Closes those that are open, and those that come late.
    func close() {
        let left = state.withLock { state in
            state.isClosed = true
            return Array(state.connections.values)
        }
        for connection in left { connection.channel.close(promise: nil) }
    }
}
