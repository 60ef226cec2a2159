import Synchronization

/// A simulated operator who works by whichever way in answers: when his event stream breaks, he goes to the next.
final class ClusterClerk: Sendable {
    private struct State {
        var token: String?
        var exchange: Exchange?
        var isOver = false
        /// Results that were answered with 200, by work.
        var fixed: [String: String] = [:]
        /// Results that were sent.
        var tried: [String: Set<String>] = [:]
        /// Works that he has talked or written up.
        var works: Set<String> = []
        /// What he was told last, for whoever asks why nothing happens.
        var view = JSON.null
        /// What he asked last, and what came back.
        var last = ""
        var breaks = 0
        /// What the nodes could not do.
        var failures: [String] = []
        var problems: [String] = []
    }

    /// Why he opens a new stream.
    private struct Broken: Error {
        let answer: Answer
    }

    let login: String
    private let ways: [WayIn]
    private let first: Int
    private let state = Mutex(State())

    init(_ login: String, ways: [WayIn], first: Int) {
        self.login = login
        self.ways = ways
        self.first = first
    }

    var fixed: [String: String] { state.withLock { $0.fixed } }
    var tried: [String: Set<String>] { state.withLock { $0.tried } }
    var works: Int { state.withLock { $0.works.count } }
    /// What he does, for whoever asks why nothing happens.
    var story: String {
        state.withLock { state in
            let work = state.view["work"]["work_id"].text ?? "no work"
            return
                "\(login) is \(state.view["state"].text ?? "away") with \(work), sent \(state.tried[work] ?? []), "
                + "fixed \(state.fixed[work] ?? "nothing"); last: \(state.last)"
        }
    }
    /// Streams that ended before he left.
    var breaks: Int { state.withLock { $0.breaks } }
    var problems: [String] { state.withLock { $0.problems } }
    /// His requests that were not carried out; a stream that ends is none.
    var failures: [String] { state.withLock { $0.failures } }

    /// He finishes what he has in hand and goes.
    func end() { state.withLock { $0.isOver = true } }
    /// He goes at once.
    func cut() {
        end()
        state.withLock { $0.exchange }?.cut()
    }

    private var isOver: Bool { state.withLock { $0.isOver } }
    private var token: String { state.withLock { $0.token ?? "" } }

    func run(_ dice: Dice) async {
        var dice = dice
        var turn = first
        while !isOver {
            let way = ways[turn % ways.count]
            turn += 1
            do {
                try signIn(way)
                if try await work(by: way, &dice) { return }
            } catch let refused as EventReader.Refused where refused.status == 401 || refused.status == 403 {
                complain("\(login) is not known any more: \(refused)")
            } catch {
                // Of no use now: the next node may be.
            }
            state.withLock { $0.breaks += 1 }
            // Cut short with the test.
            try? await pass(.milliseconds(dice.number(50..<200)))
        }
    }

    /// Once: the session is everywhere.
    private func signIn(_ way: WayIn) throws {
        guard token.isEmpty else { return }
        let answer = try Answer.to(
            "POST", "/v1/sessions", port: way.port,
            body: #"{"login":"\#(login)","password":"\#(NodeFolder.password)"}"#)
        guard let token = answer.json["token"].text else { throw Broken(answer: answer) }
        state.withLock { $0.token = token }
    }

    /// Works until the stream breaks.
    /// - Returns: whether he has gone for good.
    private func work(by way: WayIn, _ dice: inout Dice) async throws -> Bool {
        let exchange = try Exchange(
            "GET", "/v1/operator/events", port: way.port, token: token, length: 0, patience: .seconds(18))
        state.withLock { $0.exchange = exchange }
        defer {
            state.withLock { $0.exchange = nil }
            exchange.cut()
        }
        var events = try EventReader(exchange)
        while let event = try events.next() {
            guard event.data["state"].text != nil else { continue }
            state.withLock { $0.view = event.data }
            if try act(event.data, way, &dice) { return true }
        }
        return false
    }

    private func act(_ view: JSON, _ way: WayIn, _ dice: inout Dice) throws -> Bool {
        let work = view["work"]["work_id"].text ?? ""
        switch view["state"].text {
        case "break", "offline":
            if isOver { return true }
            try ask("PUT", "/v1/operator/state", #"{"state":"ready"}"#, way)
        case "ready" where isOver: try ask("PUT", "/v1/operator/state", #"{"state":"break"}"#, way)
        case "reserved" where view["work"]["mode"].text == "preview":
            try ask("POST", "/v1/operator/work/\(work)/\(dice.happens(0.9) ? "accept" : "decline")", "", way)
        case "talking":
            state.withLock { _ = $0.works.insert(work) }
            if dice.happens(0.7) { try ask("POST", "/v1/operator/call/hangup", "", way) }
        case "after_call": try writeUp(work, way, &dice)
        default: break
        }
        return false
    }

    private func writeUp(_ work: String, _ way: WayIn, _ dice: inout Dice) throws {
        // The same state is told by more than one event.
        guard fixed[work] == nil else { return }
        // Whoever is not sure says the same again.
        let words = ["confirmed", "declined", "no_decision", "question"]
        let disposition = tried[work]?.first ?? words[dice.number(0..<words.count)]
        state.withLock {
            $0.works.insert(work)
            $0.tried[work, default: []].insert(disposition)
        }
        let answer = try ask(
            "POST", "/v1/operator/work/\(work)/result", #"{"disposition":"\#(disposition)"}"#, way)
        if answer.status == 200 { state.withLock { $0.fixed[work] = disposition } }
    }

    /// - Throws: `Broken` where the node could not do it; a refusal (409) is an answer.
    @discardableResult
    private func ask(_ method: String, _ path: String, _ body: String, _ way: WayIn) throws -> Answer {
        let answer: Answer
        do {
            answer = try Answer.to(
                method, path, port: way.port, token: token, body: body, patience: .seconds(20))
        } catch {
            fail("\(login): \(method) \(path) by \(way.name): \(error)")
            throw error
        }
        state.withLock { $0.last = "\(method) \(path) \(body): \(answer.status) \(answer.text.prefix(200))" }
        guard answer.status < 300 || answer.status == 409 else {
            let failure = "\(login): \(method) \(path) by \(way.name): \(answer.status) \(answer.text.prefix(300))"
            fail(failure)
            if answer.status < 500, answer.status != 429 { complain(failure) }
            throw Broken(answer: answer)
        }
        return answer
    }

    private func fail(_ failure: String) {
        state.withLock { if $0.failures.count < 100 { $0.failures.append(failure) } }
    }

    private func complain(_ problem: String) {
        state.withLock { if $0.problems.count < 100 { $0.problems.append(problem) } }
    }
}
