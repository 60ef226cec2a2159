import Synchronization

/// A message on its way to an actor, with whom to answer.
final class Envelope: Sendable {
    let name: MessageName
    let message: any Sendable
    /// Milliseconds since 1970; a message past it is not begun.
    let deadline: Int64
    /// Somebody waits for the answer.
    var isAsked: Bool { deadline != .max }
    private let answer: Mutex<Answer?>

    private struct Answer {
        var send: @Sendable (Result<any Sendable, AskError>) -> Void
        var afterwards: (@Sendable () -> Void)?
    }

    init(
        name: MessageName, message: any Sendable, deadline: Int64,
        answer: (@Sendable (Result<any Sendable, AskError>) -> Void)?
    ) {
        self.name = name
        self.message = message
        self.deadline = deadline
        self.answer = Mutex(answer.map { Answer(send: $0) })
    }

    /// Answers once; a later answer goes nowhere.
    func finish(_ result: Result<any Sendable, AskError>) {
        let answer = answer.withLock { answer in
            defer { answer = nil }
            return answer
        }
        answer?.send(result)
        answer?.afterwards?()
    }

    /// Runs this after the answer; at once, where it was answered already.
    func onFinish(_ action: @escaping @Sendable () -> Void) {
        let isAnswered = answer.withLock { answer in
            answer?.afterwards = action
            return answer == nil
        }
        if isAnswered { action() }
    }
}
