import Actors
import Cluster
import ContactCenter
import Synchronization

/// A shop that hands its orders to the call center, and sends again what was not acknowledged.
final class ShopClient: Sendable {
    private struct State {
        var acknowledged: [String: OrderAcknowledgement] = [:]
        var random: SeededRandom
        var isCalm = false
    }

    let shop: ShopID
    private let site: Site
    private let doorway: Doorway
    private let clock: ProcessClock
    private let witness: Witness
    private let chances: ShopChances
    private let state: Mutex<State>

    init(
        _ shop: ShopID, _ chances: ShopChances, _ doorway: Doorway, _ clock: ProcessClock, _ witness: Witness,
        seed: UInt64
    ) {
        self.shop = shop
        site = Site(shop.rawValue)
        self.chances = chances
        self.doorway = doorway
        self.clock = clock
        self.witness = witness
        var random = SeededRandom(seed: seed, .shops)
        for byte in shop.rawValue.utf8 { random = SeededRandom(seed: random.next() ^ UInt64(byte)) }
        state = Mutex(State(random: random))
    }

    /// Sends an order at its moment, and again until it is acknowledged.
    func plan(_ order: OrderSubmission, at moment: Int64) {
        clock.schedule(at: moment) { [self] in
            send(order)
            let resendAfter = state.withLock { state in
                state.random.happens(chances.resends) ? state.random.milliseconds(mean: 20_000) : nil
            }
            // A shop that does not know what it has sent, or sends twice at once.
            if let resendAfter { clock.schedule(at: clock.milliseconds + resendAfter) { self.send(order) } }
        }
    }

    private func send(_ order: OrderSubmission) {
        witness.observe(.submitted(order, shop: shop))
        guard let node = doorway.pick(.intake) else { return again(order) }
        let shop = shop
        doorway.ask(node, from: site) { node in
            await IntakeRequest(shop: shop, order: order).submit(in: node)
        } answer: { [self] answer in
            guard let answer else { return again(order) }
            state.withLock { $0.acknowledged[order.externalID] = answer }
            witness.observe(.acknowledged(answer, shop: shop), node: node.name)
        }
    }

    private func again(_ order: OrderSubmission) {
        let pause = state.withLock { $0.random.milliseconds(mean: 5000) + 500 }
        clock.schedule(at: clock.milliseconds + pause) { [self] in
            if state.withLock({ $0.acknowledged[order.externalID] == nil }) { send(order) }
        }
    }

    /// Orders that it knows the ids of, in the order of their external ids.
    var orders: [OrderAcknowledgement] {
        state.withLock { $0.acknowledged.sorted { $0.key < $1.key }.map(\.value) }
    }

    func isAcknowledged(_ externalID: String) -> Bool {
        state.withLock { $0.acknowledged[externalID] != nil }
    }
}

/// How often shops do what is hard to cope with.
package struct ShopChances: Hashable, Sendable {
    package var resends = 0.0
    /// Orders of a customer who ordered before.
    package var sameCustomer = 0.1
    /// Orders whose phone can't be dialled.
    package var unreadable = 0.03

    package init() {}
}

/// What an intake node does with an order that came by HTTP: what `OrderSubmitter` does, for one.
struct IntakeRequest: Sendable {
    let shop: ShopID
    let order: OrderSubmission

    private static let doubtPatience = Duration.seconds(10)

    /// - Returns: nil where the shop is answered with an error.
    func submit(in node: SimulatedNode) async -> OrderAcknowledgement? {
        let clock = node.system.clock
        let begun = clock.milliseconds
        while !Task.isCancelled {
            do throws(AskError) {
                return try await node.system.ask(.orderIntake(shop), SubmitOrders(orders: [order])).first
            } catch {
                guard case .unknown = error, clock.milliseconds - begun < Self.doubtPatience.milliseconds else {
                    return nil
                }
                await clock.wait(.milliseconds(100))
            }
        }
        return nil
    }
}
