import Cluster
import PeerLink
import Synchronization

/// Sends the same parcel many times, so many at once: the answer of one sends the next.
final class ParcelLoad: Sendable {
    private struct State {
        var sent = 0
        var waits: [Double] = []
        var problem: ParcelAnswer?
        var done: CheckedContinuation<Void, Never>?
    }

    private let link: PeerLink
    private let peer: PeerAddress
    private let parcel: Parcel
    private let count: Int
    private let state = Mutex(State())

    init(_ link: PeerLink, _ peer: PeerAddress, _ parcel: Parcel, count: Int) {
        (self.link, self.peer, self.parcel, self.count) = (link, peer, parcel, count)
    }

    var waits: [Double] { state.withLock { $0.waits } }

    func run(inFlight: Int) async throws {
        await withCheckedContinuation { done in
            state.withLock { state in
                state.done = done
                state.waits.reserveCapacity(count)
            }
            for _ in 0..<min(inFlight, count) { sendNext() }
        }
        if let problem = state.withLock({ $0.problem }) { throw Failure("a parcel was answered \(problem)") }
    }

    private func sendNext() {
        let isLeft = state.withLock { state in
            guard state.sent < count, state.problem == nil else { return false }
            state.sent += 1
            return true
        }
        guard isLeft else { return }
        guard parcel.wantsReply else { return link.send(parcel, to: peer, answer: noteTaken) }
        let start = Stopwatch.wall
        link.send(parcel, to: peer) { [self] answer in
            note(answer, Stopwatch.wall - start)
            sendNext()
        }
    }

    private func noteTaken(_ answer: ParcelAnswer) {
        note(answer, 0)
        sendNext()
    }

    private func note(_ answer: ParcelAnswer, _ wait: Double) {
        let done = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if case .reply = answer {} else { state.problem = answer }
            state.waits.append(wait)
            guard state.waits.count == count || state.problem != nil else { return nil }
            defer { state.done = nil }
            return state.done
        }
        done?.resume()
    }
}
