import Cluster
import Synchronization

/// Where shops and browsers find a node: what stands before the nodes of a call center.
final class Doorway: Sendable {
    private let state: Mutex<(nodes: [Site: SimulatedNode], random: SeededRandom)>
    private let network: Network
    private let clock: ProcessClock

    init(_ network: Network, _ clock: ProcessClock, seed: UInt64) {
        self.network = network
        self.clock = clock
        state = Mutex(([:], SeededRandom(seed: seed, .links)))
    }

    func open(_ node: SimulatedNode) {
        state.withLock { $0.nodes[node.site] = node }
    }

    func close(_ node: SimulatedNode) {
        state.withLock { state in
            if state.nodes[node.site] === node { state.nodes[node.site] = nil }
        }
    }

    /// One of the sites that do this, other than where it did not go well; nil where there is none.
    func pick(_ role: NodeRole, but last: Site? = nil) -> Site? {
        state.withLock { state in
            let sites = state.nodes.values.filter { $0.roles.contains(role) }.map(\.site).sorted()
            return state.random.pick(sites.count > 1 ? sites.filter { $0 != last } : sites)
        }
    }

    /// Does something in the process at a site for somebody outside, and brings him the answer; nil where none comes.
    func ask<Answer: Sendable>(
        _ site: Site, from client: Site, within limit: Duration? = .seconds(40),
        _ work: @escaping @Sendable (SimulatedNode) async -> Answer?,
        answer: @escaping @Sendable (Answer?) -> Void
    ) {
        let once = Once(answer)
        guard !network.isGivenUp(client, site), state.withLock({ $0.nodes[site] }) != nil else {
            clock.schedule(at: clock.milliseconds + 200) { once.give(nil) }
            return
        }
        let timer = limit.map { limit in
            clock.schedule(at: clock.milliseconds + limit.milliseconds) { once.give(nil) }
        }
        network.ask(from: client, to: site) { [self] (reply: @escaping @Sendable (Answer?) -> Void) in
            guard let node = state.withLock({ $0.nodes[site] }) else { return reply(nil) }
            node.perform { reply(await work(node)) }
        } answer: { [clock] answer in
            if let timer { clock.cancel(timer) }
            once.give(answer.flatMap(\.self))
        }
    }
}

/// An answer that is given once.
final class Once<Value: Sendable>: Sendable {
    private let handler: Mutex<(@Sendable (Value) -> Void)?>

    init(_ handler: @escaping @Sendable (Value) -> Void) {
        self.handler = Mutex(handler)
    }

    func give(_ value: Value) {
        let handler = handler.withLock { handler in
            defer { handler = nil }
            return handler
        }
        handler?(value)
    }
}
