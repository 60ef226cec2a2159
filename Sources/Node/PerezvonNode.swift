import Actors
import Cluster
import ContactCenter
import HTTPAPI
import Logging
import PeerLink
import PhoneNumbers
import Settings
import ShopConnect
import SimulatedCarrier
import Telemetry
import TimeZones

/// What of a node differs between a call center and a demo in compressed time.
struct NodeWorld: Sendable {
    var clock: any WorldClock
    /// Of the simulated carrier.
    var seed: UInt64
    /// Where the simulated carrier keeps its own record; nil for nowhere.
    var callRecord: String?
    var secret: (@Sendable (SecretReference) throws -> [UInt8])?
    /// Told everything that operators are told.
    var onNotice: (@Sendable (OperatorID, Notice) -> Void)?
    var boardSince: Instant?
    var speed: Double = 1
    /// What actors tell each other is delivered in turn: see `ActorSystem`.
    var tellsInTurn = false

    init(clock: any WorldClock, seed: UInt64 = 1) {
        self.clock = clock
        self.seed = seed
    }
}

/// A node's parts, put together and not running yet. `NodeRun` runs them.
struct PerezvonNode: Sendable {
    let settings: NodeSettings
    let clock: any WorldClock
    let system: ActorSystem
    let api: APIServices
    let book: SettingsBook
    let archive: any Archive
    let queries: any Queries
    let board: BoardReader
    let carriers: Carriers
    let store: any NodeStore
    /// nil for a node alone.
    let cluster: NodeCluster?
    let committer: Committer
    let recovery: ShardRecovery
    let keeper: SettingsStore
    let webhooks: WebhookShopSystem
    let hub: EventHub
    let metrics: Metrics
    let passwords: PasswordChecker
    let run: String
    let logger: Logger

    /// Opens the store, reads the settings, and puts the parts together. The lines read from top to bottom are the order of
    /// dependence.
    static func build(
        _ settings: NodeSettings, world: NodeWorld, environment: [String: String], logger: Logger
    ) async throws -> PerezvonNode {
        let clock = world.clock
        let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let metrics = Metrics()
        metrics.addProcess()
        let meter = NodeMeter(metrics)
        let secrets = SecretStore(folder: settings.secretsFolder, environment: environment)
        let calendar = TimeZoneLibrary.calendar(of: TimeZoneLibrary.zones)
        let phones = LibPhoneNumberReader()

        let store = try await StoreOpening.open(settings, secrets: secrets, logger: logger)
        let committer = Committer(store: store, clock: clock, meter: meter, logger: logger)
        let linkVersion = try LinkVersion.read(environment)
        let identity = WorkerIdentity(
            name: settings.displayName, link: settings.linkAddress,
            version: "\(Build.version) link \(linkVersion)")
        let epochs = settings.isClustered ? [:] : try await store.takeAllShards(as: identity.incarnation)
        let system = ActorSystem(
            clock: clock, shardCount: settings.shards, epochs: epochs, tellsInTurn: world.tellsInTurn, logger: logger)

        let book = SettingsBook()
        let passwords = PasswordChecker()
        let keeper = SettingsStore(
            archive: store, reader: store, book: book, passwords: passwords, logger: logger)
        try await keeper.load()
        try await keeper.seed(settings.documents, now: clock.now)
        await keeper.connect(system)

        let resumed: @Sendable (ShardID) -> Void = { shard in
            committer.recovered()
            book.snapshot.startActors(in: system, only: shard)
        }
        let recovery = ShardRecovery(
            system: system, store: store, worker: { identity.incarnation }, logger: logger, resumed: resumed,
            left: { _ in committer.recovered() })
        let hub = EventHub(run: run, kept: settings.limits.eventBuffer, onNotice: world.onNotice)
        let secret = world.secret ?? { try secrets.secret($0) }
        let webhooks = WebhookShopSystem(
            calendar: calendar, secret: secret, now: { clock.now }, logger: logger)
        var carriers = Carriers.none
        if settings.roles.contains(.worker) {
            carriers = try Carriers(book.snapshot, world, settings, system, logger)
            var limits = ActorLimits()
            limits.intakeOrders = settings.limits.intakeQueue
            limits.operatorGrace = settings.limits.operatorGrace
            let services = ActorServices(
                committer: committer, reader: store, settings: book, calendar: calendar,
                telephony: carriers.ports, shopSystem: webhooks, hub: hub, meter: meter, limits: limits,
                shardLost: { recovery.lose($0, $1) }, logger: logger)
            services.host(in: system)
        }
        let cluster =
            settings.isClustered
            ? try await NodeCluster.open(
                settings, identity: identity, version: linkVersion, store: store, system: system, recovery: recovery,
                security: settings.linkSecurity(secrets), logger: logger, resumed: resumed) : nil

        let board = BoardReader(
            system: system, settings: book, queries: store, deliveries: store, calendar: calendar,
            zone: nil, speed: world.speed, since: world.boardSince)
        let api = APIServices(
            system: system, settings: book, queries: store, archive: store, phones: phones,
            calendar: calendar, keeper: keeper, board: BoardCache(board),
            administratorToken: try settings.adminToken.map {
                TokenHash(of: String(decoding: try secret($0), as: UTF8.self))
            },
            limits: APILimits(settings.limits), logger: logger)
        let node = PerezvonNode(
            settings: settings, clock: clock, system: system, api: api, book: book, archive: store,
            queries: store, board: board, carriers: carriers, store: store, cluster: cluster, committer: committer,
            recovery: recovery, keeper: keeper, webhooks: webhooks, hub: hub, metrics: metrics,
            passwords: passwords, run: run, logger: logger)
        node.addGauges()
        return node
    }

    private func addGauges() {
        metrics.gauge(
            "perezvon_build_info", "1; which build this is.",
            ["version": Build.version, "link": "\(cluster?.version ?? .current)"]
        ) { 1 }
        metrics.gauge("perezvon_mailbox_depth", "Messages waiting or under way, over all actors.") {
            Double(system.depth)
        }
        metrics.gauge("perezvon_actors", "Actors in memory.") { Double(system.actorCount) }
        metrics.gauge("perezvon_shards", "Shards of the store.") { Double(settings.shards) }
        metrics.gauge("perezvon_shards_owned", "Shards that this process owns.") {
            Double(system.epochs.count)
        }
        metrics.gauge("perezvon_event_streams", "Open event streams of operators.") {
            Double(hub.openStreams)
        }
        metrics.gauge("perezvon_store_failing", "1 while commits fail.") {
            committer.trouble == nil ? 0 : 1
        }
        cluster?.addMetrics(to: metrics)
    }
}

extension APILimits {
    fileprivate init(_ limits: NodeLimits) {
        self.init()
        body = limits.body
        line = limits.line
        array = limits.ordersPerArray
        ordersInFlight = limits.intakeQueue
    }
}

extension SessionLimits {
    init(_ limits: NodeLimits) {
        self.init()
        lifetime = limits.session
    }
}
