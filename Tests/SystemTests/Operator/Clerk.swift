import Synchronization

/// A simulated operator on a desktop of his own: an event stream to look at, requests to act by.
final class Clerk: Sendable {
    /// What he was told when he reconnected, and what he knew to be so before.
    private struct State {
        var token: String?
        /// Results that were answered with 200, by work.
        var fixed: [String: String] = [:]
        /// The draft that was answered with 200 and whose result he has not tried to fix.
        var kept: (work: String, draft: JSON)?
        var problems: [String] = []
        /// Works in after-call state that were back in his hand with their draft.
        var restored = 0
        var talks = 0
    }

    let login: String
    /// Keeps every result open until the node has died over it.
    private let isDitherer: Bool
    private let state = Mutex(State())

    init(_ login: String, isDitherer: Bool) {
        self.login = login
        self.isDitherer = isDitherer
    }

    var fixed: [String: String] { state.withLock { $0.fixed } }
    var kept: (work: String, draft: JSON)? { state.withLock { $0.kept } }
    var problems: [String] { state.withLock { $0.problems } }
    var restored: Int { state.withLock { $0.restored } }
    var talks: Int { state.withLock { $0.talks } }

    func signIn(_ node: NodeProcess) throws {
        let token = try node.signIn(login)
        state.withLock { $0.token = token }
    }

    private var token: String { state.withLock { $0.token ?? "" } }

    /// Works until the stream breaks: with the node, or when `exchange` is cut.
    func work(port: UInt16, _ dice: Dice) async {
        var dice = dice
        do {
            // Signed in once: the session outlives the node.
            let exchange = try Exchange("GET", "/v1/operator/events", port: port, token: token, length: 0)
            var events = try EventReader(exchange)
            var isFirst = true
            while let event = try events.next() {
                if isFirst { look(event.data) }
                try await act(event.data, port, isFirst: isFirst, &dice)
                isFirst = false
            }
        } catch let refused as EventReader.Refused {
            complain("\(login) got no stream: \(refused)")
        } catch {
            // The node is gone.
        }
    }

    /// What he had in hand when the node died must be there again.
    private func look(_ view: JSON) {
        guard let kept else { return }
        let work = view["work"]
        guard view["state"].text == "after_call", work["work_id"].text == kept.work else {
            complain("\(login) had \(kept.work) to write up, and is back with \(view)")
            return
        }
        guard work["draft"] == kept.draft else {
            complain("\(login)'s draft of \(kept.work) was \(kept.draft), and is \(work["draft"])")
            return
        }
        state.withLock { $0.restored += 1 }
    }

    private func act(_ view: JSON, _ port: UInt16, isFirst: Bool, _ dice: inout Dice) async throws {
        let work = view["work"]["work_id"].text ?? ""
        switch view["state"].text {
        case "break", "offline":
            try put("/v1/operator/state", #"{"state":"ready"}"#, port)
        case "reserved" where view["work"]["mode"].text == "preview":
            let isTaken = dice.happens(0.9)
            try post("/v1/operator/work/\(work)/\(isTaken ? "accept" : "decline")", "", port)
        case "talking":
            state.withLock { $0.talks += 1 }
            if dice.happens(0.5) { try post("/v1/operator/call/hangup", "", port) }
        case "after_call":
            try await writeUp(work, port, isBack: isFirst, &dice)
        default: break
        }
    }

    private func writeUp(_ work: String, _ port: UInt16, isBack: Bool, _ dice: inout Dice) async throws {
        // The same state is told by more than one event.
        guard fixed[work] == nil else { return }
        let draft = #"{"comment":"\#(login) \#(work)","items":[{"sku":"\#(dice.number(0..<1000))","qty":2}]}"#
        guard !(isDitherer && !isBack) else {
            if kept?.work != work {
                state.withLock { $0.kept = nil }
                let answer = try put("/v1/operator/work/\(work)/draft", draft, port)
                let parsed = try JSON(draft.utf8)
                if answer.status == 200 { state.withLock { $0.kept = (work, parsed) } }
            }
            return
        }
        state.withLock { $0.kept = nil }
        let disposition = ["confirmed", "declined", "no_decision", "no_decision", "question"][dice.number(0..<5)]
        let answer = try post("/v1/operator/work/\(work)/result", #"{"disposition":"\#(disposition)"}"#, port)
        switch answer.status {
        case 200: state.withLock { $0.fixed[work] = disposition }
        // In the last life the answer may have been lost with the node.
        case 409: break
        default: complain("\(login) could not fix \(work): \(answer.status) \(answer.text)")
        }
    }

    @discardableResult
    private func put(_ path: String, _ body: String, _ port: UInt16) throws -> Answer {
        try Answer.to("PUT", path, port: port, token: token, body: body)
    }

    @discardableResult
    private func post(_ path: String, _ body: String, _ port: UInt16) throws -> Answer {
        try Answer.to("POST", path, port: port, token: token, body: body)
    }

    private func complain(_ problem: String) { state.withLock { $0.problems.append(problem) } }
}
