import Actors
import Cluster
import ContactCenter
import Synchronization

/// What the actor doubles were sent, in order, and what they are told to answer.
final class ActorRecord: Sendable {
    struct State {
        var received: [String] = []
        var results: [WorkResult] = []
        var drafts: [String] = []
        /// By operator: his work in hand.
        var works: [OperatorID: WorkView] = [:]
        /// What every request of an operator is refused with.
        var refusal: (code: String, detail: String)?
        var resend = OrderChange.done
    }

    private let state = Mutex(State())
    /// Every line of `received` as it comes, for a test that waits for one.
    let lines: AsyncStream<String>
    private let line: AsyncStream<String>.Continuation

    init() { (lines, line) = AsyncStream.makeStream() }

    func note(_ text: String) {
        state.withLock { $0.received.append(text) }
        line.yield(text)
    }

    /// Waits until this line has come.
    func wait(for text: String) async {
        for await line in lines where line == text { return }
    }

    var received: [String] { state.withLock { $0.received } }
    var results: [WorkResult] { state.withLock { $0.results } }
    var drafts: [String] { state.withLock { $0.drafts } }

    func change<Value: Sendable>(_ change: (inout State) -> Value) -> Value {
        state.withLock { change(&$0) }
    }
}

/// An operator's agent that does as it is told, and writes down what it was told.
actor AgentDouble: VirtualActor {
    static let kind: ActorKind = "OperatorAgent"

    static var handlers: Handlers<AgentDouble> {
        var handlers = Handlers<AgentDouble>()
        handlers.on(OperatorConnected.self) { agent, _ in agent.note("connected") }
        handlers.on(OperatorDisconnected.self) { agent, message in
            if let stream = message.stream { agent.hub.release(agent.id, stream: stream) }
            _ = agent.note("disconnected")
        }
        handlers.on(AwaitNotices.self) { try await $0.notices(for: $1) }
        handlers.on(OperatorSignedOut.self) { agent, _ in agent.answer("signed out", .offline) }
        handlers.on(ReadOperator.self) { agent, _ in agent.view }
        handlers.on(ChangeOperatorState.self) { agent, message in
            agent.view.reason = message.reason
            return agent.answer(message.isReady ? "ready" : "break", message.isReady ? .ready : .onBreak)
        }
        handlers.on(AcceptWork.self) { agent, message in agent.answer("accept \(message.work)", .ringing) }
        handlers.on(DeclineWork.self) { agent, message in agent.answer("decline \(message.work)", .ready) }
        handlers.on(SaveDraft.self) { agent, message in
            agent.record.change { $0.drafts.append(message.body) }
            return agent.answer("draft \(message.work)", agent.view.state)
        }
        handlers.on(FixWork.self) { agent, message in
            agent.record.change { $0.results.append(message.result) }
            return agent.answer("fix \(message.work)", .ready)
        }
        handlers.on(ControlCall.self) { agent, message in
            agent.answer(message.control.map { "\($0)" } ?? "hang up", agent.view.state)
        }
        handlers.on(ExplainOperator.self) { _, _ in
            [
                Explanation(
                    code: "no_lead_due", since: Instant(seconds: 1_800_000_000), until: nil,
                    text: LocalizedText(["en": "No lead is due.", "ru": "Нет лидов.", "uk": "Немає лідів."]))
            ]
        }
        return handlers
    }

    private let context: ActorContext
    private let record: ActorRecord
    private let hub: EventHub
    private let id: OperatorID
    private var view: OperatorView

    init(_ context: ActorContext, _ record: ActorRecord, _ hub: EventHub) {
        self.context = context
        self.record = record
        self.hub = hub
        id = OperatorID(context.address.key)
        view = OperatorView(operator: id, state: .onBreak, since: context.clock.now)
    }

    func start() async throws {
        view.work = record.change { [id] in $0.works[id] }
    }

    func stop() {
        hub.release(id)
    }

    private func notices(for poll: AwaitNotices) async throws -> NoticePage {
        _ = note("asks after \(poll.after ?? "nothing")")
        let answer = await hub.notices(
            of: id, stream: poll.stream, after: poll.after, until: .max, in: context.system)
        switch answer {
        case .notices(let notices, let position): return NoticePage(notices: notices, position: position)
        case .unknownPosition(let position): return NoticePage(view: view, position: position)
        case .released: throw AskError.moved("stopped")
        }
    }

    private func note(_ what: String) -> OperatorView {
        record.note("\(id) \(what)")
        return view
    }

    private func answer(_ what: String, _ state: OperatorState) -> OperatorAnswer {
        if let refusal = record.change({ $0.refusal }) { return .refused(code: refusal.code, detail: refusal.detail) }
        view.state = state
        return .done(note(what))
    }
}
