import Actors
import CarrierLink
import ContactCenter
import SimulatedCarrier
import Synchronization

/// A carrier whose answers to orders are lost, before or after it placed the call.
final class StallingCarrier: ServedCarrier {
    enum Moment {
        case beforePlacing, afterPlacing
    }

    let carrier: SimulatedCarrier
    private let moment: Moment
    private let gate = Mutex<(isOpen: Bool, waiters: [CheckedContinuation<Void, Never>])>((false, []))
    private let refusesQuestions: Mutex<Bool>

    init(_ carrier: SimulatedCarrier, _ moment: Moment, refusesQuestions: Bool = false) {
        self.carrier = carrier
        self.moment = moment
        self.refusesQuestions = Mutex(refusesQuestions)
    }

    struct Deaf: Error {}

    func take(_ call: CallOrder) async throws -> Bool {
        if moment == .beforePlacing { await pass() }
        let isNew = try carrier.take(call)
        if moment == .afterPlacing { await pass() }
        return isNew
    }

    /// Lets every order go on.
    func open() {
        let waiters = gate.withLock { gate in
            gate.isOpen = true
            return gate.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    func answerQuestions() {
        refusesQuestions.withLock { $0 = false }
    }

    private func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = gate.withLock { gate in
                if !gate.isOpen { gate.waiters.append(continuation) }
                return gate.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func shop(of attempt: AttemptID) -> ShopID? { carrier.shop(of: attempt) }
    func place(_ call: CallOrder) async throws { _ = try await take(call) }
    func connect(_ attempt: AttemptID, to id: OperatorID) async throws { try await carrier.connect(attempt, to: id) }
    func hangUp(_ attempt: AttemptID) async throws { try await carrier.hangUp(attempt) }
    func control(_ attempt: AttemptID, _ control: CallControl) async throws {}

    func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState] {
        if !attempts.isEmpty, refusesQuestions.withLock({ $0 }) { throw Deaf() }
        return try await carrier.states(of: attempts)
    }
}
