import Actors
import Cluster
import ContactCenter
package import Hummingbird

/// An operator's own state, and the call in his hand.
package struct OperatorRoutes: Routes {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("operator/state") { try await read($0, $1) }
        group.put("operator/state") { try await change($0, $1) }
        group.post("operator/call/hold") { try await control($1, .hold) }
        group.post("operator/call/resume") { try await control($1, .resume) }
        group.post("operator/call/mute") { try await control($1, .mute) }
        group.post("operator/call/unmute") { try await control($1, .unmute) }
        group.post("operator/call/hangup") { try await control($1, nil) }
        group.post("operator/call/dtmf") { try await sendDigits($0, $1) }
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        return .json(try await services.system.ask(.operatorAgent(profile.id), ReadOperator()).json)
    }

    private func change(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        let message = try ChangeOperatorState(await request.json(limit: services.limits.smallBody))
        return try await services.answer(message, of: profile.id)
    }

    private func control(_ context: APIContext, _ control: CallControl?) async throws -> Response {
        let profile = try context.requireOperator()
        return try await services.answer(ControlCall(control: control), of: profile.id)
    }

    private func sendDigits(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        var fields = try JSONFields(await request.json(limit: services.limits.smallBody))
        let digits = fields.requiredText("digits", limit: 32)
        if !digits.utf8.allSatisfy({ "0123456789*#".utf8.contains($0) }) {
            fields.note("digits", "malformed", "Only 0-9, * and # are digits of a telephone.")
        }
        try fields.finish()
        return try await services.answer(ControlCall(control: .dtmf(digits)), of: profile.id)
    }
}

extension ChangeOperatorState {
    /// `{"state": "ready"}` or `{"state": "break", "reason": …}`
    /// - Throws: `Problem`.
    init(_ value: JSONValue) throws {
        var fields = try JSONFields(value)
        let word = fields.requiredText("state", limit: 20)
        let reason = fields.text("reason", limit: 200)
        if !word.isEmpty, word != "ready", word != "break" {
            fields.note("state", "unknown_word", "One of: ready, break.")
        }
        try fields.finish()
        self.init(isReady: word == "ready", reason: word == "ready" ? nil : reason)
    }
}

extension APIContext {
    /// The person who is signed in and may have work in hand: anybody but a client.
    /// - Throws: `Problem`.
    func requireOperator() throws -> OperatorProfile {
        let profile = try requirePerson()
        guard profile.role != .client else { throw Problem.forbidden("It takes an operator.") }
        return profile
    }
}

extension APIServices {
    /// Asks an operator's agent to do something, and answers with his state.
    /// - Throws: `Problem` (409) where it was refused, `AskError`.
    func answer<M: WireMessage>(_ message: M, of id: OperatorID) async throws -> Response
    where M.Reply == OperatorAnswer {
        switch try await system.ask(.operatorAgent(id), message) {
        case .done(let view): return .json(view.json)
        case .refused(let code, let detail): throw Problem.refused(code, detail)
        }
    }
}
