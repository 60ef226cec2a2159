import Synchronization

/// The nodes of a world, and whoever starts each again when it is gone.
final class Crew: Sendable {
    private struct State {
        var nodes: [Site: SimulatedNode] = [:]
    }

    private let slots: [(site: Site, roles: Set<NodeRole>)]
    private let parts: WorldParts
    private let state = Mutex(State())

    init(_ profile: Profile, _ parts: WorldParts) {
        func sites(_ role: NodeRole, _ count: Int) -> [(site: Site, roles: Set<NodeRole>)] {
            (0..<count).map { (Site("\(role.rawValue)-\($0 + 1)"), [role]) }
        }
        slots = sites(.intake, profile.intakes) + sites(.worker, profile.workers) + sites(.agent, profile.agents)
        self.parts = parts
    }

    var sites: [Site] { slots.map(\.site) }

    func startAll() {
        for slot in slots { start(slot.site) }
    }

    /// Starts the node of a site, unless one runs there.
    func start(_ site: Site) {
        guard let slot = slots.first(where: { $0.site == site }) else { return }
        if let node = node(at: site), node.isRunning { return }
        let node = SimulatedNode(slot.site, slot.roles, parts)
        state.withLock { $0.nodes[site] = node }
        node.start()
    }

    /// Starts it again; what still runs there is killed first.
    func restart(_ site: Site) {
        node(at: site)?.kill()
        start(site)
    }

    func node(at site: Site) -> SimulatedNode? { state.withLock { $0.nodes[site] } }

    /// Those that run, in the order of their sites.
    var nodes: [SimulatedNode] {
        slots.compactMap { slot in node(at: slot.site).flatMap { $0.isRunning ? $0 : nil } }
    }

    /// The end of the world: every process dies.
    func killAll() {
        for slot in slots { node(at: slot.site)?.kill() }
        state.withLock { $0.nodes = [:] }
    }
}

extension SimulatedNode {
    var isRunning: Bool { process.isAlive && !process.isOver }
}
