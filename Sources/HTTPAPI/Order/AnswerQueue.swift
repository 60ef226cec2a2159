import Synchronization

/// The answers to a stream's batches: made in any order, taken in the order of the batches, at most `limit` at a time.
///
/// A place is free again when its answer was taken, so that a client who does not read his answers is not read either.
/// One producer, one consumer.
final class AnswerQueue: Sendable {
    private struct State {
        /// The answers from the oldest batch on; nil while it is under way.
        var answers: [[UInt8]?] = []
        var firstTicket = 0
        var isFinished = false
        var isClosed = false
        var producer: CheckedContinuation<Bool, Never>?
        var consumer: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Waits for a place.
    /// - Returns: the ticket that `put` needs; nil where nobody takes answers any more.
    func reserve() async -> Int? {
        let isOpen = await withCheckedContinuation { continuation in
            let answer: Bool? = state.withLock { state in
                if state.isClosed { return false }
                if state.answers.count < limit { return true }
                state.producer = continuation
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
        guard isOpen else { return nil }
        return state.withLock { state in
            state.answers.append(nil)
            return state.firstTicket + state.answers.count - 1
        }
    }

    func put(_ answer: [UInt8], for ticket: Int) {
        let consumer = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.isClosed else { return nil }
            state.answers[ticket - state.firstTicket] = answer
            guard ticket == state.firstTicket else { return nil }
            defer { state.consumer = nil }
            return state.consumer
        }
        consumer?.resume()
    }

    /// No batch comes after those that have a ticket.
    func finish() {
        let consumer = state.withLock { state in
            state.isFinished = true
            defer { state.consumer = nil }
            return state.consumer
        }
        consumer?.resume()
    }

    /// The next answer, in order; nil after the last.
    func next() async -> [UInt8]? {
        while true {
            let (answer, isOver, producer) = state.withLock { state in
                Self.take(&state)
            }
            producer?.resume(returning: true)
            if let answer { return answer }
            if isOver { return nil }
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    let first: [UInt8]?? = state.answers.first
                    let hasAnswer = first.map { $0 != nil } ?? false
                    if hasAnswer || state.isClosed || (state.isFinished && state.answers.isEmpty) {
                        return true
                    }
                    state.consumer = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        }
    }

    /// Nobody takes answers any more.
    func close() {
        let (producer, consumer) = state.withLock { state in
            state.isClosed = true
            state.answers = []
            defer {
                state.producer = nil
                state.consumer = nil
            }
            return (state.producer, state.consumer)
        }
        producer?.resume(returning: false)
        consumer?.resume()
    }

    private static func take(
        _ state: inout State
    ) -> (answer: [UInt8]?, isOver: Bool, producer: CheckedContinuation<Bool, Never>?) {
        if state.isClosed { return (nil, true, nil) }
        guard let first = state.answers.first else { return (nil, state.isFinished, nil) }
        guard let answer = first else { return (nil, false, nil) }
        state.answers.removeFirst()
        state.firstTicket += 1
        defer { state.producer = nil }
        return (answer, false, state.producer)
    }
}
