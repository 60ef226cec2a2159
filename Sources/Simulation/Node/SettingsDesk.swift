import Actors
import Cluster
import ContactCenter
import Synchronization

/// The settings of a world, which each node takes up within half a second of a change, as `SettingsStore` and `SettingsWatch` do.
final class SettingsDesk: Sendable {
    private struct State {
        var snapshot: SettingsSnapshot
        var nodes: [SimulatedNode] = []
        var random: SeededRandom
    }

    private static let interval: Int64 = 500

    private let clock: ProcessClock
    private let network: Network
    private let state: Mutex<State>

    init(_ snapshot: SettingsSnapshot, _ network: Network, _ clock: ProcessClock, seed: UInt64) {
        self.clock = clock
        self.network = network
        state = Mutex(State(snapshot: snapshot, random: SeededRandom(seed: seed, .supervisors)))
    }

    /// As the database has them.
    var snapshot: SettingsSnapshot { state.withLock { $0.snapshot } }

    func follow(_ node: SimulatedNode) {
        state.withLock { state in
            state.nodes.removeAll { !$0.process.isAlive || $0.process.isOver }
            state.nodes.append(node)
        }
    }

    /// The world is over.
    func forget() {
        state.withLock { $0.nodes = [] }
    }

    /// The database has other settings from now on.
    func change(_ change: (inout SettingsSnapshot) -> Void) {
        let nodes = state.withLock { state in
            change(&state.snapshot)
            return state.nodes
        }
        for node in nodes { refresh(node) }
    }

    private func refresh(_ node: SimulatedNode) {
        let wait = state.withLock { $0.random.milliseconds(0...Self.interval) }
        clock.schedule(at: clock.milliseconds + wait) { [self] in
            guard node.process.isAlive, !node.process.isOver else { return }
            guard !network.isGivenUp(node.site, Database.site), !node.process.isFrozen else { return refresh(node) }
            let snapshot = snapshot
            node.process.enter { node.take(snapshot) }
        }
    }
}

extension SimulatedNode {
    /// The database's settings are these: what differs is announced to this node's actors.
    func take(_ snapshot: SettingsSnapshot) {
        let before = book.snapshot
        book.update { $0 = snapshot }
        let freed = before.doNotCall.keys.filter { snapshot.doNotCall[$0] != before.doNotCall[$0] }
        snapshot.announce(in: system, freed: freed.sorted { $0.digits < $1.digits })
    }
}
