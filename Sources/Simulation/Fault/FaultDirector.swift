import Cluster
import ContactCenter
import Synchronization

/// Breaks a world's parts by its seed, and mends them again.
final class FaultDirector: Sendable {
    private struct State {
        var random: SeededRandom
        var isOver = false
        /// What must be mended, in the order in which it was broken.
        var mending: [(number: Int, mend: @Sendable () -> Void)] = []
        var last = 0
    }

    private let profile: Profile
    private let world: WorldParts
    private let crew: Crew
    private let people: [Person]
    private let shops: [ShopID]
    private let state: Mutex<State>

    init(_ profile: Profile, _ world: WorldParts, _ crew: Crew, _ people: [Person], _ shops: [ShopID], seed: UInt64) {
        self.profile = profile
        self.world = world
        self.crew = crew
        self.people = people
        self.shops = shops
        state = Mutex(State(random: SeededRandom(seed: seed, .faults)))
    }

    func begin() {
        for rate in profile.faults { next(rate) }
    }

    /// Nothing is broken any more, and nothing will be.
    func end() {
        let mending = state.withLock { state in
            state.isOver = true
            defer { state.mending = [] }
            return state.mending
        }
        for entry in mending { entry.mend() }
    }

    private func next(_ rate: Profile.Rate) {
        let wait = draw { $0.milliseconds(mean: rate.every * 1000) + 50 }
        world.clock.schedule(at: world.clock.milliseconds + wait) { [self] in
            guard !state.withLock({ $0.isOver }) else { return }
            strike(rate)
            next(rate)
        }
    }

    private func draw<Value>(_ body: (inout SeededRandom) -> Value) -> Value {
        state.withLock { body(&$0.random) }
    }

    /// Mends after a while, or at the end of all faults.
    private func mend(after wait: Int64, _ mend: @escaping @Sendable () -> Void) {
        let number = state.withLock { state in
            state.last += 1
            state.mending.append((state.last, mend))
            return state.last
        }
        world.clock.schedule(at: world.clock.milliseconds + wait) { [self] in
            let mend = state.withLock { state -> (@Sendable () -> Void)? in
                guard let index = state.mending.firstIndex(where: { $0.number == number }) else { return nil }
                return state.mending.remove(at: index).mend
            }
            mend?()
        }
    }

    /// A fault that everybody is told of, begins and ends.
    private func during(_ fault: Fault, _ wait: Int64, _ mending: @escaping @Sendable () -> Void) {
        world.witness.observe(.faultBegan(fault))
        mend(after: wait) { [world] in
            mending()
            world.witness.observe(.faultEnded(fault))
        }
    }

    private func strike(_ rate: Profile.Rate) {
        let wait = draw { $0.milliseconds(rate.lasts) }
        switch rate.kind {
        case .crash, .crashInStep, .restart, .freeze, .clockStep: strikeNode(rate.kind, wait)
        case .clog, .swizzle, .slowLink, .breakLink: strikeNetwork(rate.kind, wait)
        case .storeDown, .slowStore, .fullStore: strikeStore(rate.kind, wait)
        case .telephoneRestart:
            guard world.exchange.isUp else { return }
            world.exchange.goDown()
            during(.telephoneAway(world.server), wait) { [world] in world.exchange.comeUp() }
        case .crmAway:
            guard let shop = draw({ $0.pick(shops) }) else { return }
            world.crm.setAway(shop, true)
            during(.crmAway(shop), wait) { [world] in world.crm.setAway(shop, false) }
        case .vanish:
            guard let person = draw({ $0.pick(people) }), person.isHere else { return }
            person.leave()
            mend(after: wait) { person.come() }
        }
    }

    private func strikeNode(_ kind: FaultKind, _ wait: Int64) {
        guard let node = draw({ $0.pick(crew.nodes) }) else { return }
        let site = node.site
        switch kind {
        case .crash:
            node.kill()
            mend(after: wait) { [crew] in crew.start(site) }
        case .crashInStep:
            node.doom(after: draw { $0.below(300) })
            mend(after: wait + 1000) { [crew] in crew.restart(site) }
        case .restart:
            node.stop()
            mend(after: 30_000 + wait) { [crew] in crew.restart(site) }
        case .freeze:
            guard !node.process.isFrozen else { return }
            node.process.freeze()
            world.links.notice(frozen: site, node.process)
            during(.frozen(site.name), wait) { node.process.thaw() }
        case .clockStep:
            let error = Duration.milliseconds(draw { $0.milliseconds(-120_000...120_000) })
            node.process.clock.set(error: error)
            world.witness.observe(.faultBegan(.clockStepped(site.name, by: error)))
            mend(after: wait) { [self] in
                node.process.clock.set(error: .zero)
                tellWhenRight(node.process.clock, .clockStepped(site.name, by: error))
            }
        default: break
        }
    }

    /// A clock that was ahead takes a while to be right again.
    private func tellWhenRight(_ clock: ProcessClock, _ fault: Fault) {
        let ahead = clock.milliseconds - world.clock.milliseconds
        guard ahead > 0 else { return world.witness.observe(.faultEnded(fault)) }
        world.clock.schedule(at: world.clock.milliseconds + ahead) { [self] in tellWhenRight(clock, fault) }
    }

    private func strikeStore(_ kind: FaultKind, _ wait: Int64) {
        let database = world.database
        switch kind {
        case .storeDown:
            guard database.isUp else { return }
            database.goDown()
            during(.storeAway, wait) { database.comeUp() }
        case .slowStore:
            let slowness = draw { $0.milliseconds(20...3000) }
            database.slow(slowness)
            during(.storeSlow, wait) { database.slow(0) }
        case .fullStore:
            database.setFull(true)
            during(.storeFull, wait) { database.setFull(false) }
        default: break
        }
    }

    private func strikeNetwork(_ kind: FaultKind, _ wait: Int64) {
        let sites = crew.sites + [Database.site, Exchange.site]
        let link = draw { random -> (from: Site, to: Site) in
            let from = sites[random.below(sites.count)]
            var to = from
            while to == from { to = sites[random.below(sites.count)] }
            return (from, to)
        }
        let network = world.network
        switch kind {
        case .clog: clog(link, wait)
        case .slowLink:
            let slowness = draw { $0.milliseconds(10...2000) }
            network.slow(from: link.from, to: link.to, slowness)
            during(.linkSlow(from: link.from.name, to: link.to.name), wait) {
                network.slow(from: link.from, to: link.to, 0)
            }
        case .breakLink:
            world.witness.note("the connection between \(link.from) and \(link.to) breaks")
            network.cut(link.from, link.to)
        case .swizzle:
            // FoundationDB's most fruitful fault: clogged one by one, unclogged in another order.
            var ways: [(from: Site, to: Site)] = []
            for from in sites {
                for to in sites where to != from && draw({ $0.happens(0.4) }) { ways.append((from, to)) }
            }
            for way in ways {
                let begins = draw { $0.milliseconds(0...wait) }
                world.clock.schedule(at: world.clock.milliseconds + begins) { [self] in
                    if !state.withLock({ $0.isOver }) { clog(way, draw { $0.milliseconds(100...5000) }) }
                }
            }
        default: break
        }
    }

    private func clog(_ link: (from: Site, to: Site), _ wait: Int64) {
        let network = world.network
        network.clog(from: link.from, to: link.to)
        during(.linkClogged(from: link.from.name, to: link.to.name), wait) {
            network.unclog(from: link.from, to: link.to)
        }
    }
}
