package import Actors
import Cluster
package import ContactCenter
package import Logging
import Synchronization

/// The telephone port over a carrier that is a process of its own: a worker that dies leaves its calls up, and whoever takes
/// its shops over finds them there.
///
/// `run()` must be running: it hears the events. Every client hears those of all calls and reports those of the shops that
/// its process owns.
package final class CarrierClient: Telephony {
    let connection: CarrierConnection
    let limits: CarrierLimits
    let calls = Mutex(OpenCalls())
    let listening = Mutex(false)
    let logger: Logger
    private let isMine: @Sendable (ShopID) -> Bool
    private let report: @Sendable (CallEvent, AttemptID, ShopID) -> Void

    /// - Parameters:
    ///   - address: `http://HOST:PORT`.
    ///   - isMine: whether this process owns the shop now.
    ///   - report: told what happens, in order, from within `run()`. Must not block.
    package init(
        address: String, limits: CarrierLimits = CarrierLimits(), isMine: @escaping @Sendable (ShopID) -> Bool,
        report: @escaping @Sendable (CallEvent, AttemptID, ShopID) -> Void, logger: Logger
    ) {
        connection = CarrierConnection(address: address, limits: limits)
        self.limits = limits
        self.isMine = isMine
        self.report = report
        self.logger = logger
    }

    /// Whether events are heard now.
    package var isConnected: Bool { listening.withLock { $0 } }

    /// Closes the connections. To be called once, after `run()` has returned and nothing is placed any more.
    package func shutdown() async throws {
        try await connection.shutdown()
    }

    /// Where no answer came, the carrier is asked: then either it has the call, or it refuses its order from now on. Where
    /// that has no answer either, the call counts as placed, and its end is reported as soon as the carrier can be asked.
    /// - Throws: `CarrierError`: the call was provably not placed, and will not be.
    package func place(_ call: CallOrder) async throws {
        let body = try WireJSON.encode(CallForm(call))
        calls.withLock { $0.begin(call) }
        do {
            let answer = try await connection.send(.post, "/calls", body)
            guard answer.status < 300 else { throw Self.refusal(answer) }
            // What became of a call that was placed before under this id is asked soon.
            calls.withLock { $0.placed(call.attempt, isUnsure: answer.status != 201) }
        } catch CarrierError.unanswered(let why) {
            try await findOut(call.attempt, why)
        } catch {
            calls.withLock { $0.drop(call.attempt) }
            throw error
        }
    }

    package func connect(_ attempt: AttemptID, to id: OperatorID) async throws {
        try await command("/calls/\(attempt)/connect", WireJSON.encode(ConnectForm(operator: id.rawValue)))
    }

    /// A hang-up that does not reach the carrier is sent again as soon as it can be.
    package func hangUp(_ attempt: AttemptID) async throws {
        do {
            let answer = try await connection.send(.delete, "/calls/\(attempt)")
            guard answer.status < 300 else { throw Self.refusal(answer) }
        } catch {
            calls.withLock { $0.keepHangingUp(attempt) }
            throw error
        }
    }

    package func control(_ attempt: AttemptID, _ control: CallControl) async throws {
        try await command("/calls/\(attempt)/control", WireJSON.encode(ControlForm(control)))
    }

    package func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState] {
        var states: [AttemptID: ChannelState] = [:]
        for (attempt, standing) in try await ask(attempts) {
            states[attempt] = standing.state
            calls.withLock { $0.learn(standing.state, of: attempt, shop: standing.shop) }
        }
        return states
    }

    /// An order had no answer: after this the carrier has the call, or will refuse it, or its fate is kept as unsure.
    private func findOut(_ attempt: AttemptID, _ why: String) async throws {
        let standing: Standing?
        do {
            standing = try await ask([attempt])[attempt]
        } catch {
            logger.warning(
                "whether a call was placed is not known yet",
                metadata: ["attempt.id": "\(attempt)", "error": "\(error)"])
            calls.withLock { $0.placed(attempt, isUnsure: true) }
            return
        }
        guard standing?.state == .gone else {
            calls.withLock { $0.placed(attempt, isUnsure: true) }
            return
        }
        calls.withLock { $0.drop(attempt) }
        throw CarrierError.refused("its order had no answer (\(why)), and the carrier has no such call")
    }

    struct Standing {
        var state: ChannelState
        var shop: ShopID?
    }

    /// What the carrier knows of these calls; it refuses those that it does not know from now on.
    func ask(_ attempts: [AttemptID]) async throws -> [AttemptID: Standing] {
        var standings: [AttemptID: Standing] = [:]
        for start in stride(from: 0, to: attempts.count, by: QueryForm.limit) {
            let part = attempts[start..<min(start + QueryForm.limit, attempts.count)]
            let body = try WireJSON.encode(QueryForm(attempts: part.map(\.description)))
            let answer = try await connection.send(.post, "/calls/query", body)
            guard answer.status == 200 else { throw Self.refusal(answer) }
            let calls: [String: StandingForm]
            do {
                calls = try WireJSON.decode(StandingsForm.self, answer.body).calls
            } catch {
                throw CarrierError.malformed("\(error)")
            }
            for attempt in part {
                guard let form = calls[attempt.description], let state = form.channelState else {
                    throw CarrierError.malformed("nothing about \(attempt)")
                }
                standings[attempt] = Standing(state: state, shop: form.shop.map { ShopID($0) })
            }
        }
        return standings
    }

    /// Reports what is news, if it is of a shop of ours.
    func hear(_ event: CallEvent, of attempt: AttemptID, shop: ShopID) {
        let isMine = isMine(shop)
        if calls.withLock({ $0.hear(event, of: attempt, shop: shop, isMine: isMine) }) { report(event, attempt, shop) }
    }

    private func command(_ path: String, _ body: [UInt8]) async throws {
        let answer = try await connection.send(.post, path, body)
        guard answer.status < 300 else { throw Self.refusal(answer) }
    }

    private static func refusal(_ answer: CarrierConnection.Answer) -> CarrierError {
        // What is no problem document is told as it came.
        let problem = try? WireJSON.decode(CarrierProblem.self, answer.body)
        let text = problem?.description ?? "HTTP \(answer.status)"
        // Of a failure within the carrier nothing is proved.
        return answer.status >= 500 && answer.status != 503 ? .unanswered(text) : .refused(text)
    }
}
