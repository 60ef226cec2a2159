import Cluster
package import ContactCenter
import NIOCore
import Synchronization

/// Carries every event of every call to everybody who listens.
///
/// Each listener has a buffer of its own; one that falls behind is cut, comes back, and asks what it missed.
package final class CarrierEvents: Sendable {
    struct Listener {
        var number: Int
        var lines: AsyncStream<ByteBuffer>
    }

    private struct State {
        var listeners: [Int: AsyncStream<ByteBuffer>.Continuation] = [:]
        var last = 0
        var isClosed = false
    }

    /// Lines that wait for a slow listener.
    private static let waiting = 4096
    private static let mostListeners = 64
    /// A listener that hears nothing for several of these takes the connection for dead.
    private static let heartbeat = Duration.seconds(1)

    private let state = Mutex(State())

    package init() {}

    /// Tells everybody. Never blocks; events are told in the order of the calls of this.
    package func tell(_ event: CallEvent, _ call: CallOrder) {
        // A form of texts only has its JSON.
        guard let line = try? Self.line(EventLine(event, call)) else { return }
        tell(line)
    }

    /// Sends heartbeats until cancelled, then ends every stream.
    package func run() async {
        while !Task.isCancelled {
            await WallClockPace.wait(Self.heartbeat)
            // A form of texts only has its JSON.
            if let line = try? Self.line(.heartbeat) { tell(line) }
        }
        close()
    }

    /// Ends every stream; there will be no others.
    package func close() {
        let listeners = state.withLock { state in
            state.isClosed = true
            defer { state.listeners = [:] }
            return state.listeners
        }
        for listener in listeners.values { listener.finish() }
    }

    package var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// What is told from now on, after a first line. nil where there are too many listeners, or none any more.
    func listen() throws -> Listener? {
        let first = try Self.line(.heartbeat)
        return state.withLock { state in
            guard !state.isClosed, state.listeners.count < Self.mostListeners else { return nil }
            let (lines, continuation) = AsyncStream.makeStream(
                of: ByteBuffer.self, bufferingPolicy: .bufferingOldest(Self.waiting))
            state.last += 1
            state.listeners[state.last] = continuation
            continuation.yield(first)
            return Listener(number: state.last, lines: lines)
        }
    }

    func leave(_ number: Int) {
        state.withLock { $0.listeners.removeValue(forKey: number) }?.finish()
    }

    private func tell(_ line: ByteBuffer) {
        state.withLock { state in
            for (number, listener) in state.listeners {
                guard case .dropped = listener.yield(line) else { continue }
                listener.finish()
                state.listeners[number] = nil
            }
        }
    }

    private static func line(_ line: EventLine) throws -> ByteBuffer {
        ByteBuffer(bytes: try WireJSON.encode(line) + [UInt8(ascii: "\n")])
    }
}
