import Cluster
import Synchronization

/// Keeps what comes unanswered until it is told to, and tells who waits for it.
final class Keeper: ParcelReceiver {
    typealias Kept = (parcel: Parcel, answer: @Sendable (ParcelAnswer) -> Void)

    private struct State {
        var kept: [Kept] = []
        var waiter: (count: Int, continuation: CheckedContinuation<Void, Never>)?
    }

    private let state = Mutex(State())

    func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.kept.append((parcel, answer))
            guard let waiter = state.waiter, state.kept.count >= waiter.count else { return nil }
            state.waiter = nil
            return waiter.continuation
        }
        waiter?.resume()
    }

    var count: Int { state.withLock { $0.kept.count } }

    /// Waits until so many have come and were not answered.
    func holds(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.kept.count >= count { return true }
                state.waiter = (count, continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    func answerAll(_ answer: ParcelAnswer) {
        let kept = state.withLock { state in
            defer { state.kept = [] }
            return state.kept
        }
        for kept in kept { kept.answer(answer) }
    }
}
