import Cluster
import Synchronization

/// The nodes' links to each other over the simulated network: what `PeerLink` does, without bytes.
final class NodeLinks: Sendable {
    private struct Listener {
        var process: SimulatedProcess
        var receiver: any ParcelReceiver
    }

    private struct State {
        var listeners: [Site: Listener] = [:]
        var silent: Set<Int> = []
    }

    /// How long a try to connect to somebody who does not answer takes: `LinkSettings.connectLimit`.
    private static let connectLimit: Int64 = 1000

    private let network: Network
    private let witness: Witness
    private let clock: ProcessClock
    private let state = Mutex(State())

    init(_ network: Network, _ clock: ProcessClock, _ witness: Witness) {
        self.network = network
        self.clock = clock
        self.witness = witness
    }

    /// A node begins to listen at its site.
    func listen(_ site: Site, _ process: SimulatedProcess, _ receiver: any ParcelReceiver) {
        state.withLock { $0.listeners[site] = Listener(process: process, receiver: receiver) }
    }

    /// The process at a site is gone: its connections are closed at once.
    func leave(_ site: Site, _ process: SimulatedProcess) {
        let isGone = state.withLock { state in
            guard state.listeners[site]?.process === process else { return false }
            state.listeners[site] = nil
            return true
        }
        if isGone { network.cutAll(site) }
    }

    /// A process that does not answer for long is given up by the others.
    func notice(frozen site: Site, _ process: SimulatedProcess) {
        clock.schedule(at: clock.milliseconds + Network.silence) { [self] in
            guard process.isAlive, process.isFrozen else { return }
            state.withLock { _ = $0.silent.insert(process.number) }
            for peer in state.withLock({ $0.listeners.keys.sorted() }) where peer != site { network.cut(site, peer) }
        }
    }

    func send(
        _ parcel: Parcel, from: Site, of process: SimulatedProcess, to: Site,
        answer: @escaping @Sendable (ParcelAnswer) -> Void
    ) {
        let answer = process.expect(cut: ParcelAnswer.lost("the process is over"), answer)
        guard process.isAlive else { return }
        guard parcel.payload.count <= Parcel.payloadLimit else {
            return answer(.notSent("\(parcel.payload.count) bytes are more than a parcel holds"))
        }
        guard let listener = state.withLock({ $0.listeners[to] }) else {
            return answer(.notSent("nobody listens at \(to)"))
        }
        if network.isGivenUp(from, to) || isSilent(listener.process) {
            clock.schedule(at: clock.milliseconds + Self.connectLimit) { answer(.notSent("\(to) does not answer")) }
            return
        }
        witness.parcel(parcel, from: from, to: to)
        guard parcel.wantsReply else {
            network.carry(from: from, to: to) { [self] in deliver(parcel, to: to, listener.process) { _ in } }
            return answer(.reply([]))
        }
        network.ask(from: from, to: to) { [self] reply in
            deliver(parcel, to: to, listener.process, answer: reply)
        } answer: {
            answer($0 ?? .lost("the connection was cut"))
        }
    }

    private func deliver(
        _ parcel: Parcel, to site: Site, _ process: SimulatedProcess, answer: @escaping @Sendable (ParcelAnswer) -> Void
    ) {
        // Whoever listens there now may be another process: the connection was to that one.
        guard let listener = state.withLock({ $0.listeners[site] }), listener.process === process else { return }
        process.enter { listener.receiver.receive(parcel, answer: answer) }
    }

    /// It was given up for silence, and takes no new connection.
    private func isSilent(_ process: SimulatedProcess) -> Bool {
        state.withLock { $0.silent.contains(process.number) } && process.isFrozen
    }
}

/// One process's side of the links.
struct NodeTransport: Transport {
    let links: NodeLinks
    let process: SimulatedProcess
    let site: Site

    func send(_ parcel: Parcel, to peer: PeerAddress, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        links.send(parcel, from: site, of: process, to: Site(peer.host), answer: answer)
    }
}
