import DequeModule
import Synchronization

/// What any thread gives a connection to send, in the order in which it came. Bounded in bytes; never blocks.
final class Outbox: Sendable {
    enum Admission {
        /// `isFirst`: the connection has to be woken.
        case taken(isFirst: Bool)
        case full
        case closed
    }

    private struct State {
        var waiting = Deque<Outgoing>()
        /// Of everything that was put and not yet released: what waits here and what the connection took and has not
        /// sent.
        var bytes = 0
        var isWoken = false
        var isClosed = false
    }

    private let state = Mutex(State())

    /// - Parameter limit: bytes that may be waiting, this one included.
    func put(_ outgoing: Outgoing, limit: Int) -> Admission {
        let bytes = outgoing.bytes
        return state.withLock { state in
            if state.isClosed { return .closed }
            if state.bytes + bytes > limit { return .full }
            state.bytes += bytes
            state.waiting.append(outgoing)
            defer { state.isWoken = true }
            return .taken(isFirst: !state.isWoken)
        }
    }

    /// Takes all that waits, in exchange for an empty queue.
    func take(_ empty: inout Deque<Outgoing>) {
        state.withLock { state in
            state.isWoken = false
            swap(&state.waiting, &empty)
        }
    }

    /// So many bytes have left, or are not to be sent.
    func release(_ bytes: Int) {
        state.withLock { $0.bytes -= bytes }
    }

    var bytes: Int { state.withLock { $0.bytes } }

    /// Takes no more, and gives back what nobody took.
    func close() -> Deque<Outgoing> {
        state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [] }
            return state.waiting
        }
    }
}
