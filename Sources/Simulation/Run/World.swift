import Actors
import Cluster
import ContactCenter
import SimulatedCarrier
import Synchronization
import TimeZones

/// A whole call center with its shops, customers and operators, on one thread and in virtual time.
final class World {
    private let plan: SimulationPlan
    private let parts: WorldParts
    private let crew: Crew
    private let people: [Person]
    private let shops: [ShopClient]
    private let supervisor: Supervisor
    private let director: FaultDirector
    private let orders: OrderBook
    private let begin: Instant
    /// When no new order comes and nothing breaks any more.
    private let calmAt: Instant

    init(_ plan: SimulationPlan) {
        self.plan = plan
        let seed = plan.seed
        let profile = plan.profile
        begin = Self.begin(plan)
        calmAt = begin + min(plan.duration, plan.stopAfter ?? plan.duration)
        let scheduler = Scheduler(seed: seed, at: begin)
        let clock = SimulatedProcess.open("world", in: scheduler).clock
        let calendar = TimeZoneLibrary.calendar(of: [WorldSettings.zone, WorldSettings.otherZone])
        let settings = WorldSettings(
            shops: plan.shops, operators: plan.operators, isShort: plan.isShort, seed: seed
        ).snapshot
        let witness = Witness(
            scheduler, Checker(calendar: calendar, isCalm: profile.name == .calm && plan.isShort),
            isTracing: plan.isTracing)
        let network = Network(clock, times: Network.Times(), seed: seed)
        let store = MemoryStore(shardCount: plan.shards, clock: clock)
        let part = plan.defects.store(WitnessedStore(store: store, witness: witness))
        let names = Mutex(SeededRandom(seed: seed, .names))
        let model = plan.isShort ? CustomerModel().drilled(pace: 3, answers: 0.6) : CustomerModel()
        parts = WorldParts(
            scheduler: scheduler, clock: clock, witness: witness, network: network,
            links: NodeLinks(network, clock, witness), doorway: Doorway(network, clock, seed: seed),
            database: Database(store, part, network, clock, seed: seed),
            exchange: Exchange(
                settings.servers[WorldSettings.server]!, Population(seed: seed, model: model), profile.telephone,
                network, scheduler, clock, witness, seed: seed),
            crm: CRMDesk(profile.crm, network, clock, witness, seed: seed),
            desk: SettingsDesk(plan.defects.settings(settings), network, clock, seed: seed),
            calendar: plan.defects.calendar(calendar), server: WorldSettings.server, defects: plan.defects,
            names: { names.withLock { $0.next() } }, isShort: plan.isShort)
        crew = Crew(profile, parts)
        let sharedParts = parts
        people = settings.operators.keys.sorted().map { Person($0, profile.people, sharedParts, seed: seed) }
        shops = settings.shops.keys.sorted().map {
            ShopClient($0, profile.shops, sharedParts.doorway, clock, witness, seed: seed)
        }
        supervisor = Supervisor(shops, profile.supervisor, parts, seed: seed)
        director = FaultDirector(profile, parts, crew, people, settings.shops.keys.sorted(), seed: seed)
        orders = OrderBook(
            plan.orders, of: settings.shops.values.sorted { $0.id < $1.id },
            campaigns: settings.campaigns.values.sorted { $0.id < $1.id }, from: begin + .seconds(20),
            until: begin + plan.duration, chances: profile.shops, isDaily: !plan.isShort, seed: seed)
        witness.observe(.settings(settings))
        witness.react { [desk = parts.desk] in Self.follow($0, desk, part) }
    }

    /// A Thursday: noon in Kyiv, or a moment near the opening or the closing of a window.
    private static func begin(_ plan: SimulationPlan) -> Instant {
        let noon = Instant(seconds: 1_795_687_200)
        guard plan.isShort else { return noon - .hours(12) }
        var random = SeededRandom(seed: plan.seed, .names)
        let minutes = random.pick([0, 0, 0, 0, 60, 400, -130, 565]) ?? 0
        return noon + .minutes(plan.profile.name == .calm ? 0 : minutes)
    }

    /// Lists that were committed hold for all nodes soon.
    private static func follow(_ what: Occurrence, _ desk: SettingsDesk, _ part: any StorePart) {
        guard case .committed(let commits, _) = what else { return }
        let isListed = commits.contains { commit in
            commit.units.contains { unit in
                unit.changes.contains {
                    switch $0 {
                    case .doNotCallAdded, .doNotCallRemoved: true
                    default: false
                    }
                }
            }
        }
        // Nothing is awaited on the way to a part in memory, so nothing of it can fail.
        guard isListed, let entries = try? part.doNotCall() else { return }
        desk.change { $0.doNotCall = Dictionary(grouping: entries, by: \.phone) }
    }

    /// Lives to its end.
    func run() -> SimulationOutcome {
        crew.startAll()
        for planned in orders.planned where planned.at < calmAt {
            guard let shop = shops.first(where: { $0.shop == planned.shop }) else { continue }
            shop.plan(planned.order, at: planned.at.milliseconds)
        }
        for person in people { planShifts(of: person) }
        if plan.isShort { supervisor.begin() }
        director.begin()
        live(until: calmAt)
        becomeCalm()
        live(until: calmAt + plan.rest, unless: { self.isAtRest })
        let store = parts.database.store
        let now = parts.scheduler.now
        parts.witness.withChecker { checker in store.withTables { checker.finish($0, at: now) } }
        let trouble = parts.scheduler.trouble.map { Violation(code: "stuck_world", at: now, detail: $0) }
        let outcome = SimulationOutcome(
            seed: plan.seed, profile: plan.profile.name, traceHash: parts.scheduler.hash, steps: parts.scheduler.steps,
            counts: parts.witness.withChecker { $0.counts },
            violations: [trouble].compactMap(\.self) + parts.witness.violations,
            begin: begin, simulated: now - begin, trace: parts.witness.trace)
        end()
        return outcome
    }

    /// In a short world everybody comes at its beginning; in one of days, each day when customers may be called.
    private func planShifts(of person: Person) {
        guard !plan.isShort else { return person.later(person.draw(1000...15_000)) { person.come() } }
        let days = Int(plan.duration.components.seconds / 86_400)
        for day in 0..<days {
            let midnight = Duration.days(day).wholeMilliseconds
            person.later(midnight + Duration.hours(9).wholeMilliseconds + person.draw(1_800_000...3_000_000)) {
                person.come()
            }
            person.later(midnight + Duration.hours(22).wholeMilliseconds + person.draw(300_000...1_500_000)) {
                person.leave()
            }
        }
    }

    /// A minute at a time: then the whole store is looked at.
    private func live(until end: Instant, unless isOver: () -> Bool = { false }) {
        let store = parts.database.store
        while parts.scheduler.now < end, parts.scheduler.trouble == nil {
            parts.scheduler.run(until: min(end, parts.scheduler.now + .minutes(1)))
            let now = parts.scheduler.now
            parts.witness.withChecker { checker in store.withTables { checker.examine($0, at: now) } }
            if !parts.witness.violations.isEmpty || isOver() { return }
        }
    }

    /// Nothing is left that could happen soon: no lead to be called, no call, nothing to be delivered; and it has been calm for
    /// long enough that whatever was broken is noticed.
    private var isAtRest: Bool {
        let store = parts.database.store
        guard plan.isShort, parts.scheduler.now >= calmAt + Self.shortestRest else { return false }
        return shops.allSatisfy { shop in
            store.liveLeads(shop: shop.shop).allSatisfy(waitsForLong) && store.openAttempts(shop: shop.shop).isEmpty
                && store.pendingDeliveries(shop: shop.shop, limit: 1).isEmpty
        }
            && orders.planned.allSatisfy { planned in
                planned.at >= calmAt
                    || shops.contains { $0.shop == planned.shop && $0.isAcknowledged(planned.order.externalID) }
            }
    }

    /// Nothing will be done about the lead soon: its time or its window is far.
    private func waitsForLong(_ lead: Lead) -> Bool {
        guard lead.state == .waiting, let campaign = parts.desk.snapshot.campaigns[lead.campaign] else { return false }
        let now = parts.scheduler.now
        let zone = parts.calendar.rules(lead.zone)
        return campaign.window.nextOpen(at: max(now, lead.dueAt), in: zone) > now + Self.shortestRest
    }

    private static let shortestRest = Duration.minutes(4)

    private func becomeCalm() {
        director.end()
        parts.exchange.becomeWhole()
        parts.crm.becomeWhole()
        supervisor.becomeCalm()
        for person in people { person.come() }
        for site in crew.sites { crew.start(site) }
        parts.witness.observe(.calm)
    }

    /// Lets go of everything that holds on to something else.
    private func end() {
        crew.killAll()
        parts.desk.forget()
        parts.witness.forget()
        parts.network.forget()
        parts.exchange.forget()
        parts.clock.forget()
        parts.scheduler.forget()
    }
}
