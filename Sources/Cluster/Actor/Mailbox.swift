import DequeModule
import Synchronization

/// An actor's waiting messages: at most `limit`, taken in the order in which they came.
final class Mailbox: Sendable {
    private struct State {
        var waiting = Deque<Envelope>()
        /// Begun and not finished.
        var underWay = 0
        var taker: CheckedContinuation<Envelope?, Never>?
        var isClosed = false
        /// Its actor is gone, with all its turns.
        var isEnded = false
        /// Nobody waits for that any longer.
        var isLeft = false
        var leavers: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    enum Admission {
        case taken, full, closed
    }

    /// Messages under way count against the limit too: a slow store fills the mailbox. Who does not wait for an answer
    /// can't be told to come again: there is room for sixteen times as many of his.
    func put(_ envelope: Envelope) -> Admission {
        let limit = envelope.isAsked ? limit : limit * 16
        let (admission, taker) = state.withLock { state -> (Admission, CheckedContinuation<Envelope?, Never>?) in
            if state.isClosed { return (.closed, nil) }
            if state.waiting.count + state.underWay >= limit { return (.full, nil) }
            if let taker = state.taker {
                state.taker = nil
                state.underWay += 1
                return (.taken, taker)
            }
            state.waiting.append(envelope)
            return (.taken, nil)
        }
        taker?.resume(returning: envelope)
        return admission
    }

    /// The next message; nil when the mailbox is closed.
    func take(isolation: isolated (any Actor)? = #isolation) async -> Envelope? {
        await withCheckedContinuation { continuation in
            let next: Envelope?? = state.withLock { state in
                if let envelope = state.waiting.popFirst() {
                    state.underWay += 1
                    return .some(envelope)
                }
                if state.isClosed { return .some(nil) }
                precondition(state.taker == nil, "two takers of one mailbox")
                state.taker = continuation
                return nil
            }
            if let next { continuation.resume(returning: next) }
        }
    }

    func finished() {
        state.withLock { $0.underWay -= 1 }
    }

    /// The actor is gone: whoever waits for that is told.
    func end() {
        state.withLock { $0.isEnded = true }
        leave()
    }

    /// Nobody waits any longer for the actor to be gone.
    func leave() {
        let leavers = state.withLock { state in
            state.isLeft = true
            defer { state.leavers = [] }
            return state.leavers
        }
        for leaver in leavers { leaver.resume() }
    }

    /// Waits until its actor is gone, with all its turns, or until `leave()`.
    func ended() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.isEnded || state.isLeft { return true }
                state.leavers.append(continuation)
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    var depth: Int { state.withLock { $0.waiting.count + $0.underWay } }

    /// Closes it and gives back what nobody began.
    func close() -> [Envelope] {
        let (left, taker) = state.withLock { state in
            state.isClosed = true
            defer {
                state.waiting = []
                state.taker = nil
            }
            return (Array(state.waiting), state.taker)
        }
        taker?.resume(returning: nil)
        return left
    }
}
