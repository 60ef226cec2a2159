import Actors
import ContactCenter
import Synchronization

/// A telephone network that does what a test says, and remembers what it was asked.
final class ScriptedTelephony: Telephony {
    private struct State {
        var placed: [CallOrder] = []
        var hungUp: [AttemptID] = []
        var connected: [AttemptID: OperatorID] = [:]
        var states: [AttemptID: ChannelState] = [:]
        var refuses = false
        var isAway = false
        var questions: [[AttemptID]] = []
    }

    private let state = Mutex(State())

    struct Away: Error {}

    func place(_ call: CallOrder) async throws {
        let isRefused = state.withLock { state in
            if !state.refuses { state.placed.append(call) }
            return state.refuses
        }
        if isRefused { throw Away() }
    }

    func connect(_ attempt: AttemptID, to id: OperatorID) async throws {
        state.withLock { $0.connected[attempt] = id }
    }

    func hangUp(_ attempt: AttemptID) async throws {
        state.withLock { $0.hungUp.append(attempt) }
    }

    func control(_: AttemptID, _: CallControl) async throws {}

    func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState] {
        try state.withLock { state throws(Away) in
            state.questions.append(attempts)
            guard !state.isAway else { throw Away() }
            return attempts.reduce(into: [:]) { states, id in
                let isPlaced = state.placed.contains { $0.attempt == id }
                states[id] = state.states[id] ?? (isPlaced ? .ringing : .gone)
            }
        }
    }

    var placed: [CallOrder] { state.withLock { $0.placed } }
    var hungUp: [AttemptID] { state.withLock { $0.hungUp } }
    var connected: [AttemptID: OperatorID] { state.withLock { $0.connected } }

    /// The attempts that it was asked about, question by question.
    var questions: [[AttemptID]] { state.withLock { $0.questions } }

    /// Answers no questions.
    func isAway(_ isAway: Bool) {
        state.withLock { $0.isAway = isAway }
    }

    func refuse(_ refuses: Bool) {
        state.withLock { $0.refuses = refuses }
    }

    func knows(_ attempt: AttemptID, _ channel: ChannelState) {
        state.withLock { $0.states[attempt] = channel }
    }
}
