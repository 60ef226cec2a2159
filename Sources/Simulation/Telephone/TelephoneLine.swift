import Actors
import Cluster
import ContactCenter
import Synchronization

/// A worker's way to the telephone server: what `CarrierClient` does, over the simulated network.
final class TelephoneLine: Telephony {
    struct Refused: Error, CustomStringConvertible {
        let description: String
    }

    private let exchange: Exchange
    private let process: SimulatedProcess
    private let site: Site

    init(_ exchange: Exchange, _ process: SimulatedProcess, _ site: Site) {
        self.exchange = exchange
        self.process = process
        self.site = site
    }

    private func ask(_ request: Exchange.Request) async -> Exchange.Answer? {
        await process.outside(cut: nil) { exchange.ask(request, from: site, answer: $0) }
    }

    /// Where no answer comes, the server is asked: then either it has the call, or refuses its order from now on. Where that has
    /// no answer either, the call counts as placed.
    func place(_ call: CallOrder) async throws {
        switch await ask(.place(call)) {
        case .done, .states: return
        case .refused(let why): throw Refused(description: why)
        case nil: break
        }
        guard case .states(let states) = await ask(.states([call.attempt])) else { return }
        if states[call.attempt] == .gone { throw Refused(description: "its order was lost on the way") }
    }

    func connect(_ attempt: AttemptID, to id: OperatorID) async throws {
        try await command(.connect(attempt))
    }

    /// A hang-up that does not reach the server is sent again until it does.
    func hangUp(_ attempt: AttemptID) async throws {
        do {
            try await command(.hangUp(attempt))
        } catch {
            retryHangUp(attempt)
            throw error
        }
    }

    private func retryHangUp(_ attempt: AttemptID) {
        process.clock.schedule(at: process.clock.milliseconds + 2000) { [self] in
            guard process.isAlive else { return }
            let answer = process.expect(cut: nil) { (answer: Exchange.Answer?) in
                guard self.process.isAlive else { return }
                if case .done = answer { return }
                self.retryHangUp(attempt)
            }
            exchange.ask(.hangUp(attempt), from: site, answer: answer)
        }
    }

    func control(_: AttemptID, _: CallControl) async throws {}

    func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState] {
        guard case .states(let states) = await ask(.states(attempts)) else {
            throw Refused(description: "the telephone server can't be asked")
        }
        return states
    }

    private func command(_ request: Exchange.Request) async throws {
        switch await ask(request) {
        case .done, .states: return
        case .refused(let why): throw Refused(description: why)
        case nil: throw Refused(description: "the connection to the telephone server broke")
        }
    }
}
