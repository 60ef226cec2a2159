import Cluster
import DequeModule
import NIOCore
import Synchronization

/// Another node, as seen from here: how to reach it, and what waits until it is reached.
///
///     idle ──a parcel──▶ connecting ──handshake──▶ ready
///      ▲                     │                       │
///      └──────failed─────────┴─────lost, leaving─────┘
final class Peer: Sendable {
    private enum Phase {
        case idle
        case connecting
        case ready(LinkConnection)
    }

    private struct State {
        var phase = Phase.idle
        var waiting = Deque<OutgoingParcel>()
        var waitingBytes = 0
        var backoff: Backoff
        /// Why the last try failed.
        var trouble = ""
    }

    private enum Step {
        case done
        case dial
        case put(LinkConnection)
        case answer(ParcelAnswer)
    }

    let address: PeerAddress
    private unowned let board: Switchboard
    private let state: Mutex<State>

    init(_ address: PeerAddress, _ board: Switchboard) {
        self.address = address
        self.board = board
        state = Mutex(State(backoff: Backoff(board.settings)))
    }

    func send(_ parcel: OutgoingParcel) {
        let limit = board.settings.waitingBytes
        let step = state.withLock { state -> Step in
            switch state.phase {
            case .ready(let connection): return .put(connection)
            case .idle where .now() < state.backoff.notBefore: return .answer(.notSent(state.trouble))
            case .idle, .connecting:
                guard state.waitingBytes + parcel.bytes <= limit else {
                    return .answer(.refused(.overloaded(retryAfter: .seconds(1))))
                }
                state.waiting.append(parcel)
                state.waitingBytes += parcel.bytes
                guard case .idle = state.phase else { return .done }
                state.phase = .connecting
                return .dial
            }
        }
        switch step {
        case .done: break
        case .dial: board.dial(self)
        case .put(let connection): put(parcel, connection, limit)
        case .answer(let answer):
            if case .refused = answer { board.meter.overloads.count() }
            parcel.answer(answer)
        }
    }

    private func put(_ parcel: OutgoingParcel, _ connection: LinkConnection, _ limit: Int) {
        switch connection.put(.parcel(parcel), limit: limit) {
        case .taken: break
        case .full:
            board.meter.overloads.count()
            parcel.answer(.refused(.overloaded(retryAfter: .milliseconds(100))))
        case .closed: parcel.answer(.notSent("the connection to \(address) was just closed"))
        }
    }

    /// A connection is ready for parcels. What waits goes out first, in its order.
    func attach(_ connection: LinkConnection) {
        let limit = 2 * board.settings.waitingBytes
        let left = state.withLock { state -> [OutgoingParcel] in
            if case .ready = state.phase { return [] }
            defer { state.waiting = [] }
            state.waitingBytes = 0
            state.backoff.succeeded()
            state.phase = .ready(connection)
            return state.waiting.filter { parcel in
                if case .taken = connection.put(.parcel(parcel), limit: limit) { false } else { true }
            }
        }
        // Nobody is told anything inside the lock: who is told may send again.
        for parcel in left { parcel.answer(.notSent("the connection to \(address) was just closed")) }
    }

    /// A connection takes no more parcels.
    func detach(_ connection: LinkConnection) {
        state.withLock { state in
            if case .ready(let current) = state.phase, current === connection { state.phase = .idle }
        }
    }

    /// A try to connect failed. Where another connection has come meanwhile, it does not matter.
    func failed(_ reason: String) {
        let waiting = state.withLock { state -> Deque<OutgoingParcel> in
            guard case .connecting = state.phase else { return [] }
            state.phase = .idle
            state.backoff.failed(at: .now())
            state.trouble = reason
            defer {
                state.waiting = []
                state.waitingBytes = 0
            }
            return state.waiting
        }
        for parcel in waiting { parcel.answer(.notSent(reason)) }
    }

    /// Nothing is under way here: it may be forgotten.
    var isIdle: Bool {
        state.withLock { state in
            if case .idle = state.phase { true } else { false }
        }
    }
}
