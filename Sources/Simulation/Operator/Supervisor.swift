import Actors
import Cluster
import ContactCenter
import Synchronization

/// Somebody who looks after the call center: asks why orders are not dialled, cancels some, and puts phones on lists.
final class Supervisor: Sendable {
    private let parts: WorldParts
    private let shops: [ShopClient]
    private let chances: SupervisorChances
    private let site: Site = "desk-supervisor"
    private let state: Mutex<(random: SeededRandom, isCalm: Bool)>

    init(_ shops: [ShopClient], _ chances: SupervisorChances, _ parts: WorldParts, seed: UInt64) {
        self.parts = parts
        self.shops = shops
        self.chances = chances
        state = Mutex((SeededRandom(seed: seed, .supervisors), false))
    }

    func begin() { next() }

    /// Only asks from now on.
    func becomeCalm() {
        state.withLock { $0.isCalm = true }
    }

    private func next() {
        let wait = state.withLock { $0.random.milliseconds(mean: chances.interval) + 100 }
        parts.clock.schedule(at: parts.clock.milliseconds + wait) { [self] in
            act()
            next()
        }
    }

    private func act() {
        let choice = state.withLock { state -> (shop: ShopID, order: OrderID, kind: Double)? in
            let known = shops.flatMap { shop in shop.orders.suffix(60).map { (shop.shop, $0.order) } }
            guard let (shop, order) = state.random.pick(known) else { return nil }
            return (shop, order, state.isCalm ? 1 : state.random.uniform())
        }
        guard let (shop, order, kind) = choice, let node = parts.doorway.pick(.agent) else { return }
        if kind < chances.cancels {
            cancel(order, shop, node)
        } else if kind < chances.cancels + chances.blocks {
            block(order, shop, node)
        } else {
            explain(order, shop, node)
        }
    }

    private func explain(_ order: OrderID, _ shop: ShopID, _ node: Site) {
        let askedAt = parts.scheduler.now
        parts.doorway.ask(node, from: site) { node -> Explanation?? in
            do throws(AskError) {
                return .some(try await node.system.ask(.dialScheduler(shop), ExplainOrder(order: order)))
            } catch {
                return nil
            }
        } answer: { [parts] answer in
            guard let answer else { return }
            parts.witness.observe(.explained(order, shop: shop, answer, askedAt: askedAt))
        }
    }

    private func cancel(_ order: OrderID, _ shop: ShopID, _ node: Site) {
        parts.witness.observe(.cancelAsked(order, shop: shop))
        parts.doorway.ask(node, from: site) { node -> OrderChange? in
            do throws(AskError) {
                return try await node.system.ask(.dialScheduler(shop), CancelOrder(order: order, by: "supervisor"))
            } catch {
                return nil
            }
        } answer: { [parts] answer in
            if let answer { parts.witness.observe(.cancelAnswered(order, shop: shop, answer)) }
        }
    }

    /// Puts the order's phone on the list of its shop or of all, for good or for some minutes.
    private func block(_ order: OrderID, _ shop: ShopID, _ node: Site) {
        guard let phone = parts.database.store.order(order)?.phone else { return }
        let now = parts.scheduler.now
        let entry = state.withLock { state in
            DoNotCallEntry(
                phone: phone, shop: state.random.happens(0.5) ? shop : nil,
                until: state.random.happens(0.5)
                    ? now + .milliseconds(state.random.milliseconds(60_000...900_000)) : nil,
                reason: nil, addedBy: "supervisor", addedAt: now)
        }
        parts.witness.observe(.doNotCallAsked(entry))
        parts.doorway.ask(node, from: site) { node -> Bool? in
            do throws(AskError) {
                try await node.system.ask(.doNotCallList, AddDoNotCall(entry: entry))
                // Its own node knows at once; the others within half a second.
                var snapshot = node.book.snapshot
                snapshot.doNotCall[entry.phone, default: []].removeAll { $0.shop == entry.shop }
                snapshot.doNotCall[entry.phone, default: []].append(entry)
                node.take(snapshot)
                return true
            } catch {
                return nil
            }
        } answer: { [parts] (isDone: Bool?) in
            if isDone == true { parts.witness.observe(.doNotCallPromised(entry)) }
        }
    }
}

/// What a supervisor does, how often.
package struct SupervisorChances: Hashable, Sendable {
    /// The mean time between two deeds, in milliseconds.
    package var interval: Int64 = 30_000
    package var cancels = 0.02
    package var blocks = 0.01

    package init() {}
}
