import Actors
import Cluster
import ContactCenter
import Foundation
import Logging
import SQLiteStore
import Synchronization
import TimeZones

/// A whole node without its surfaces: real actors on a real store, with virtual time and a scripted telephone.
final class World: Sendable {
    let clock: VirtualClock
    let system: ActorSystem
    let store: SQLiteStore
    let faults: FaultyStore
    let telephony: ScriptedTelephony
    let crm = ScriptedCRM()
    let hub = EventHub(run: "test")
    let book: SettingsBook
    private let committer: Committer
    private let recovery: ShardRecovery

    static let shopA = ShopID("shop-a")
    static let shopB = ShopID("shop-b")
    /// A Thursday, noon in Kyiv.
    static let noon = Instant(seconds: 1_795_687_200)

    private init(
        _ folder: String, at now: Instant, _ settings: SettingsSnapshot, _ telephony: ScriptedTelephony
    ) async throws {
        self.telephony = telephony
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let clock = VirtualClock(milliseconds: now.milliseconds)
        let store = try SQLiteStore.open(path: folder + "/test.sqlite", shardCount: 8, logger: logger)
        let faults = FaultyStore(store)
        let book = SettingsBook(settings)
        let committer = Committer(store: faults, clock: clock, meter: NoMeter(), logger: logger)
        let system = ActorSystem(
            clock: clock, shardCount: 8, epochs: try await store.takeAllShards(as: "test"), logger: logger)
        let recovery = ShardRecovery(
            system: system, store: store, worker: { "test" }, logger: logger,
            resumed: { book.snapshot.startActors(in: system, only: $0) })
        let services = ActorServices(
            committer: committer, reader: store, settings: book,
            calendar: TimeZoneLibrary.calendar(of: [ZoneID("Europe/Kyiv"), ZoneID("Asia/Almaty")]),
            telephony: [TelephonyServerID("test"): telephony], shopSystem: crm, hub: hub,
            meter: NoMeter(), limits: ActorLimits(), shardLost: { recovery.lose($0, $1) }, logger: logger)
        services.host(in: system)
        self.clock = clock
        self.system = system
        self.store = store
        self.faults = faults
        self.book = book
        self.committer = committer
        self.recovery = recovery
    }

    /// Runs a body in a world of its own.
    static func with(
        _ settings: SettingsSnapshot = .test, at now: Instant = noon, _ body: (World) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/perezvon-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }  // Left to the system where it fails.
        try await life(folder, settings, at: now, ScriptedTelephony(), body)
    }

    /// Runs bodies one after another on the same store: each is a process's life, and its end is a `kill -9`.
    /// - Parameter telephony: one that outlives them all; nil for one that dies with each.
    static func lives(
        _ settings: SettingsSnapshot = .test, telephony: ScriptedTelephony? = nil,
        _ bodies: [(World) async throws -> Void]
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/perezvon-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }  // Left to the system where it fails.
        for (number, body) in bodies.enumerated() {
            try await life(folder, settings, at: noon + .minutes(number), telephony ?? ScriptedTelephony(), body)
        }
    }

    private static func life(
        _ folder: String, _ settings: SettingsSnapshot, at now: Instant,
        _ telephony: ScriptedTelephony, _ body: (World) async throws -> Void
    ) async throws {
        let world = try await World(folder, at: now, settings, telephony)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await world.system.run() }
            group.addTask { await world.committer.run() }
            group.addTask { await world.recovery.run() }
            settings.startActors(in: world.system)
            await world.settle()
            let result: Result<Void, any Error>
            do { result = .success(try await body(world)) } catch { result = .failure(error) }
            await world.system.stop()
            world.committer.close()
            group.cancelAll()
            try await group.waitForAll()
            try await world.store.close()
            try result.get()
        }
    }

    /// Waits until nothing is under way.
    func settle() async {
        await system.activity.quiet()
    }

    /// Lets so much time pass, everything happening at its moment.
    func pass(_ duration: Duration) async {
        let end = clock.milliseconds + duration.wholeMilliseconds
        await settle()
        while let next = clock.nextTimer, next <= end {
            clock.advance(to: next)
            _ = clock.fireNext()
            await settle()
        }
        clock.advance(to: end)
    }

    var now: Instant { clock.now }

    /// A telephone's report.
    func report(_ event: CallEvent, _ call: CallOrder) async {
        system.tell(.dialScheduler(call.shop), ReportCall(attempt: call.attempt, event: event))
        await settle()
    }

    func submit(
        _ external: String, phone: String = "+380671234567", shop: ShopID = shopA, number: String? = nil
    ) async throws -> OrderAcknowledgement {
        let answers = try await system.ask(
            .orderIntake(shop),
            SubmitOrders(orders: [.test(external, phone: phone, shop: shop, number: number, at: now)]))
        await settle()
        return answers[0]
    }

    /// An operator comes to work.
    func hire(_ id: String) async throws {
        _ = try await system.ask(.operatorAgent(OperatorID(id)), OperatorConnected())
        _ = try await system.ask(
            .operatorAgent(OperatorID(id)), ChangeOperatorState(isReady: true, reason: nil))
        await settle()
    }

    func view(_ id: String) async throws -> OperatorView {
        try await system.ask(.operatorAgent(OperatorID(id)), ReadOperator())
    }

    func fix(
        _ id: String, _ work: WorkID, _ result: WorkResult = WorkResult(disposition: .confirmed)
    ) async throws -> OperatorAnswer {
        let answer = try await system.ask(
            .operatorAgent(OperatorID(id)), FixWork(work: work, result: result))
        await settle()
        return answer
    }

    func state(_ id: OrderID) async throws -> LeadState? {
        try await store.lead(id)?.lead.state
    }
}

/// A CRM that answers as a test says.
final class ScriptedCRM: ShopSystem {
    private let state = Mutex<(answer: DeliveryAnswer, sent: [DeliveryID])>((.accepted, []))

    func send(_ delivery: Delivery, of _: Order, to _: CRMTarget) async -> DeliveryAnswer {
        state.withLock { state in
            if state.answer == .accepted { state.sent.append(delivery.id) }
            return state.answer
        }
    }

    func answer(_ answer: DeliveryAnswer) {
        state.withLock { $0.answer = answer }
    }

    var sent: [DeliveryID] { state.withLock { $0.sent } }
}

extension OrderSubmission {
    static func test(
        _ external: String, phone: String = "+380671234567", shop: ShopID = World.shopA,
        number: String? = nil, at now: Instant
    ) -> OrderSubmission {
        OrderSubmission(
            externalID: external, number: number ?? external, phoneField: phone,
            phone: PhoneNumber(e164: phone).map { .numbers(first: $0, alternative: nil) } ?? .unreadable(.notANumber),
            name: "Марія", city: nil, currency: "UAH", total: Amount("210.48"), submittedAt: now,
            campaign: CampaignID("\(shop)-confirm"), source: nil, zone: ZoneID("Europe/Kyiv"),
            body: Array(#"{"external_id":"\#(external)"}"#.utf8))
    }
}

extension SettingsSnapshot {
    /// Two shops with a progressive campaign each, and two operators who serve both.
    static var test: SettingsSnapshot { test(mode: .progressive) }

    static func test(mode: Campaign.Mode) -> SettingsSnapshot {
        var settings = SettingsSnapshot()
        for (shop, variant) in [(World.shopA, DuplicatePolicy.Variant.a), (World.shopB, .b)] {
            settings.shops[shop] = Shop(
                id: shop, name: LocalizedText(shop.rawValue), region: "UA", timeZone: ZoneID("Europe/Kyiv"),
                duplicates: DuplicatePolicy(variant: variant),
                crm: CRMTarget(kind: .webhook, url: "http://127.0.0.1:9/", secret: nil))
            let id = CampaignID("\(shop)-confirm")
            settings.campaigns[id] = Campaign(id: id, shop: shop, mode: mode, group: GroupID("all"))
        }
        for name in ["olena", "taras"] {
            settings.operators[OperatorID(name)] = OperatorProfile(
                id: OperatorID(name), name: name, login: name, groups: [GroupID("all")])
        }
        return settings
    }
}
