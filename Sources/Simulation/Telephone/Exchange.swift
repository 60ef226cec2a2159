import Actors
import Cluster
import ContactCenter
import SimulatedCarrier
import Synchronization

/// The telephone server of a world, with its customers: a process of its own that the workers reach over the network. It keeps its
/// own record, and may restart with calls up.
final class Exchange: Sendable {
    static let site: Site = "telephone"

    /// What a worker asks of it.
    enum Request: Sendable {
        case place(CallOrder)
        case connect(AttemptID)
        case hangUp(AttemptID)
        case states([AttemptID])
    }

    enum Answer: Sendable {
        case done
        case refused(String)
        case states([AttemptID: ChannelState])
    }

    private struct Listener {
        var site: Site
        var process: SimulatedProcess
        var hear: @Sendable (CallEvent, CallOrder) -> Void
    }

    private struct State {
        var carrier: SimulatedCarrier?
        var process: SimulatedProcess?
        var listeners: [Listener] = []
        var live: [AttemptID: CallOrder] = [:]
        var random: SeededRandom
        var chances: TelephoneChances
    }

    private let server: TelephonyServer
    private let population: Population
    private let network: Network
    private let scheduler: Scheduler
    private let clock: ProcessClock
    private let witness: Witness
    private let state: Mutex<State>

    init(
        _ server: TelephonyServer, _ population: Population, _ chances: TelephoneChances, _ network: Network,
        _ scheduler: Scheduler, _ clock: ProcessClock, _ witness: Witness, seed: UInt64
    ) {
        self.server = server
        self.population = population
        self.network = network
        self.scheduler = scheduler
        self.clock = clock
        self.witness = witness
        state = Mutex(State(random: SeededRandom(seed: seed, .telephone), chances: chances))
        comeUp()
    }

    /// Hears of all calls from now on.
    func listen(_ site: Site, _ process: SimulatedProcess, _ hear: @escaping @Sendable (CallEvent, CallOrder) -> Void) {
        state.withLock { state in
            state.listeners.removeAll { !$0.process.isAlive }
            state.listeners.append(Listener(site: site, process: process, hear: hear))
        }
    }

    func ask(_ request: Request, from site: Site, answer: @escaping @Sendable (Answer?) -> Void) {
        guard !network.isGivenUp(site, Self.site) else {
            clock.schedule(at: clock.milliseconds + 1000) { answer(.refused("the telephone server is out of reach")) }
            return
        }
        network.ask(from: site, to: Self.site) { [self] reply in
            if let answer = serve(request) { reply(answer) }
        } answer: {
            answer($0)
        }
    }

    private func serve(_ request: Request) -> Answer? {
        guard let carrier = state.withLock({ $0.carrier }) else { return .refused("the telephone server is away") }
        switch request {
        case .place(let call): return place(call, carrier)
        case .connect(let attempt): carrier.connect(attempt)
        case .hangUp(let attempt): carrier.end(attempt)
        case .states(let attempts): return .states(carrier.standings(of: attempts))
        }
        return .done
    }

    private func place(_ call: CallOrder, _ carrier: SimulatedCarrier) -> Answer {
        do {
            guard try carrier.take(call) else {
                witness.observe(.callRepeated(call.attempt))
                return .done
            }
        } catch {
            return .refused("\(error)")
        }
        state.withLock { $0.live[call.attempt] = call }
        witness.observe(.callPlaced(call))
        return .done
    }

    private func report(_ event: CallEvent, _ call: CallOrder) {
        switch event {
        case .ringing: break
        case .answered: witness.observe(.callAnswered(call.attempt, isPerson: true))
        case .machineDetected: witness.observe(.callAnswered(call.attempt, isPerson: false))
        case .connected: witness.observe(.callConnected(call.attempt))
        case .ended(let outcome, _):
            state.withLock { $0.live[call.attempt] = nil }
            witness.observe(.callEnded(call.attempt, outcome))
        }
        let (listeners, isLost, isDoubled, leavesAfter) = state.withLock { state in
            (
                state.listeners, state.random.happens(state.chances.eventLost),
                state.random.happens(state.chances.eventDoubled), Self.leaves(event, &state)
            )
        }
        if let leavesAfter {
            clock.schedule(at: clock.milliseconds + leavesAfter) { [self] in
                state.withLock { $0.carrier }?.leave(call.attempt)
            }
        }
        guard !isLost else { return }
        for listener in listeners {
            for _ in 0..<(isDoubled ? 2 : 1) {
                network.carry(from: Self.site, to: listener.site) {
                    listener.process.enter { listener.hear(event, call) }
                }
            }
        }
    }

    /// A customer who hangs up at the worst moment: while it rings, or just when he is put through.
    private static func leaves(_ event: CallEvent, _ state: inout State) -> Int64? {
        switch event {
        case .ringing:
            state.random.happens(state.chances.hangsUpRinging) ? state.random.milliseconds(0...8000) : nil
        case .answered, .connected:
            state.random.happens(state.chances.hangsUpAnswered) ? state.random.milliseconds(0...400) : nil
        case .machineDetected, .ended: nil
        }
    }

    // Faults

    var isUp: Bool { state.withLock { $0.carrier != nil } }

    /// It goes down with all its calls, and nobody is told.
    func goDown() {
        let (process, cut) = state.withLock { state in
            defer {
                state.carrier = nil
                state.process = nil
                state.live = [:]
            }
            return (state.process, state.live.keys.sorted())
        }
        process?.kill()
        witness.observe(.telephoneRestarted(server.id, cut: cut))
        network.cutAll(Self.site)
    }

    func comeUp() {
        let process = SimulatedProcess.open("telephone", in: scheduler)
        let carrier = SimulatedCarrier(
            server: server, population: population, clock: process.clock,
            report: { [weak self] event, call in self?.report(event, call) })
        state.withLock { state in
            state.carrier = carrier
            state.process = process
        }
    }

    func intent(of attempt: AttemptID, phone: PhoneNumber, shop: ShopID) -> CustomerIntent {
        population.intent(of: attempt, phone: phone, shop: shop)
    }

    /// The world is over.
    func forget() {
        goDown()
        state.withLock { $0.listeners = [] }
    }

    /// No more harm from here: see `FaultDirector.end`.
    func becomeWhole() {
        state.withLock { $0.chances = TelephoneChances() }
    }
}

/// How often the telephone and its customers do what is hard to cope with. Chances are 0…1.
package struct TelephoneChances: Hashable, Sendable {
    package var eventLost = 0.0
    package var eventDoubled = 0.0
    package var hangsUpRinging = 0.0
    package var hangsUpAnswered = 0.0

    package init() {}
}
