import Cluster
import Synchronization

/// Gathers answers, and tells when there are enough.
final class Tally: Sendable {
    private struct State {
        var answers: [ParcelAnswer] = []
        var waiter: (count: Int, continuation: CheckedContinuation<Void, Never>)?
    }

    private let state = Mutex(State())

    func add(_ answer: ParcelAnswer) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.answers.append(answer)
            guard let waiter = state.waiter, state.answers.count >= waiter.count else { return nil }
            state.waiter = nil
            return waiter.continuation
        }
        waiter?.resume()
    }

    func count(_ isCounted: (ParcelAnswer) -> Bool) -> Int {
        state.withLock { $0.answers.count(where: isCounted) }
    }

    func reaches(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.answers.count >= count { return true }
                state.waiter = (count, continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}
