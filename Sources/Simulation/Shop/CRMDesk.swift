import Actors
import ContactCenter
import Synchronization

/// The shops' CRMs: each takes deliveries over the network, and may be away, refuse, or lose its answer.
final class CRMDesk: Sendable {
    private struct State {
        var away: Set<ShopID> = []
        var random: SeededRandom
        var chances: CRMChances
    }

    /// After so long the sender gives up waiting.
    private static let patience: Int64 = 10_000

    private let network: Network
    private let clock: ProcessClock
    private let witness: Witness
    private let state: Mutex<State>

    init(_ chances: CRMChances, _ network: Network, _ clock: ProcessClock, _ witness: Witness, seed: UInt64) {
        self.network = network
        self.clock = clock
        self.witness = witness
        state = Mutex(State(random: SeededRandom(seed: seed, .crm), chances: chances))
    }

    static func site(of shop: ShopID) -> Site { Site("crm-\(shop)") }

    func send(_ delivery: Delivery, from site: Site, answer: @escaping @Sendable (DeliveryAnswer) -> Void) {
        network.ask(from: site, to: Self.site(of: delivery.shop), inOrder: false) { [self] reply in
            serve(delivery, reply)
        } answer: {
            answer($0 ?? .tryLater("the connection broke", after: nil))
        }
    }

    private func serve(_ delivery: Delivery, _ reply: @escaping @Sendable (DeliveryAnswer) -> Void) {
        let (isAway, isRefused, isLost, wait) = state.withLock { state in
            (
                state.away.contains(delivery.shop), state.random.happens(state.chances.refuses),
                state.random.happens(state.chances.answerLost),
                state.random.milliseconds(mean: state.random.happens(state.chances.slow) ? 5000 : 40)
            )
        }
        if isAway {
            return later(10) { reply(.tryLater("503", after: nil)) }
        }
        if isRefused {
            witness.observe(.crmRefused(delivery, shop: delivery.shop))
            return later(10) { reply(.refused("422")) }
        }
        witness.observe(.crmReceived(delivery, shop: delivery.shop))
        later(isLost ? Self.patience : min(wait, Self.patience)) {
            reply(isLost || wait >= Self.patience ? .tryLater("no answer", after: nil) : .accepted)
        }
    }

    private func later(_ milliseconds: Int64, _ action: @escaping @Sendable () -> Void) {
        clock.schedule(at: clock.milliseconds + milliseconds, action)
    }

    func setAway(_ shop: ShopID, _ isAway: Bool) {
        state.withLock { state in
            if isAway { state.away.insert(shop) } else { state.away.remove(shop) }
        }
    }

    func becomeWhole() {
        state.withLock { state in
            state.chances = CRMChances()
            state.away = []
        }
    }
}

/// How often a CRM does what is hard to cope with.
package struct CRMChances: Hashable, Sendable {
    package var refuses = 0.0
    package var answerLost = 0.0
    package var slow = 0.0

    package init() {}
}

/// A worker's way to the CRMs.
struct CRMLine: ShopSystem {
    let desk: CRMDesk
    let process: SimulatedProcess
    let site: Site

    func send(_ delivery: Delivery, of order: Order, to target: CRMTarget) async -> DeliveryAnswer {
        await process.outside(cut: .tryLater("the process is over", after: nil)) { answer in
            desk.send(delivery, from: site, answer: answer)
        }
    }
}
