import Actors
import Cluster
package import ContactCenter
import Foundation
import HTTPAPI
package import Logging
import ServiceLifecycle
import Settings
import ShopConnect
import SimulatedCarrier
import Synchronization
import UnixSignals
package import Web

/// Where a demo shows how it goes.
package protocol DemoStage: Sendable {
    func say(_ line: String) async
    func show(_ board: LiveBoard, startedAt: Instant) async
    func sum(_ board: LiveBoard, truth: [TruthLine], more: [String]) async
}

/// Two shops, a promo peak, simulated customers and operators, in compressed time: a whole node at work.
package enum Demo {
    /// Runs the demo until it is done or told to stop.
    package static func run(
        _ options: DemoOptions, on stage: any DemoStage, logger: Logger
    ) async throws {
        let orders = try DemoOrders(path: options.orders)
        try prepare(options.data)
        let clock = VirtualClock(milliseconds: (orders.lines[0].at - .seconds(20)).milliseconds)
        let crm = try await DemoCRM.start(now: { clock.now })
        let token = Token.random(prefix: "pza_")
        let node = try await node(options, clock: clock, crm: crm, token: token, logger: logger)
        let operators = try await prepare(node, options, crm)
        let shops = node.book.snapshot.shops.keys.sorted()
        let board = node.board
        let startedAt = clock.now

        let run = NodeRun(node, isBoardOpen: options.http.isLoopback) { port in
            await stage.say("Live page:  http://127.0.0.1:\(port)/")
            await stage.say("API:        http://127.0.0.1:\(port)/v1   (administrator's token: \(token))")
        }
        let port = options.http.port
        let keys = try await keys(node, shops)
        let streams = zip(shops, keys).map { shop, key in
            DemoStream(url: "http://127.0.0.1:\(port)/v1/shops/\(shop)/orders", key: key)
        }
        let driver = DemoDriver(
            node: node, clock: clock, orders: orders, streams: streams, operators: operators, zone: zone(node),
            speed: options.speed, endsWhenDone: options.endsWhenDone,
            onFirstDial: { await stage.say("The first order dialled: calls are under way.") },
            onEnd: { await sum(node, crm, orders, on: stage) })
        let services = try run.services([BackgroundService { await show(board, startedAt, on: stage) }])
        var configuration = ServiceGroupConfiguration(
            services: [.init(service: CRMService(crm: crm))]
                + services.map { .init(service: $0) }
                + [
                    .init(
                        service: driver, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        configuration.maximumCancellationDuration = .seconds(5)
        try await ServiceGroup(configuration: configuration).run()
    }

    /// A demo empties its folder, so it must be sure that the folder is a demo's.
    private static func prepare(_ folder: String) throws {
        let files = FileManager.default
        let mark = folder + "/.perezvon-demo"
        // A folder that can't be listed is not there yet, or fails to be made below.
        let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
        guard names.isEmpty || files.fileExists(atPath: mark) else {
            throw DemoError("\(folder) holds something else than a demo: name another folder with --data.")
        }
        for name in names where name.hasPrefix("perezvon.sqlite") || name == "calls.ndjson" {
            try files.removeItem(atPath: folder + "/" + name)
        }
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: mark))
    }

    private static func node(
        _ options: DemoOptions, clock: VirtualClock, crm: DemoCRM, token: String, logger: Logger
    ) async throws -> PerezvonNode {
        var settings = NodeSettings()
        settings.http = options.http
        settings.admin = options.admin
        settings.dataFolder = options.data
        settings.adminToken = .environment("PEREZVON_ADMIN_TOKEN")
        var world = NodeWorld(clock: clock, seed: options.seed)
        world.callRecord = options.data + "/calls.ndjson"
        world.speed = options.speed ?? 1
        world.tellsInTurn = true
        world.boardSince = .distantPast
        world.secret = { reference in
            reference == DemoCRM.secretReference ? crm.secret : Array(token.utf8)
        }
        let notices = NoticeRelay()
        world.onNotice = { notices.relay($0, $1) }
        let node = try await PerezvonNode.build(settings, world: world, environment: [:], logger: logger)
        notices.connect(node.system)
        return node
    }

    /// Stores the demo's documents, with its own CRM for each shop, and hires the operators.
    private static func prepare(
        _ node: PerezvonNode, _ options: DemoOptions, _ crm: DemoCRM
    ) async throws -> [OperatorID] {
        var documents = try DocumentFiles.read([options.settings])
        for index in documents.indices {
            guard var shop = documents[index].document.shop else { continue }
            shop.crm = crm.target(for: shop.id)
            documents[index].document = .shop(shop)
        }
        let campaigns = documents.compactMap(\.document.campaign)
        let groups = Set(campaigns.map(\.group))
        let skills = Dictionary(
            campaigns.flatMap(\.skills), uniquingKeysWith: { max($0, $1) })
        let hired = (1...max(options.operators, 1)).map { number in
            let name = String(format: "operator-%03d", number)
            return OperatorProfile(
                id: OperatorID(name), name: "Operator \(number)", login: name, groups: groups, skills: skills)
        }
        documents += hired.map { LocatedDocument(document: .operator($0)) }
        try await node.keeper.store(documents, by: "demo", at: node.clock.now)
        let zone = zone(node)
        let indices = Dictionary(
            uniqueKeysWithValues: hired.enumerated().map { ($0.element.id, $0.offset) })
        guard let carrier = node.carriers.simulated else {
            throw NodeError("the demo has its own telephone: leave `address` out of its telephony servers")
        }
        let seed = options.seed
        node.system.host(DemoOperator.self) { context in
            DemoOperator(
                context, carrier: carrier,
                shift: DemoShift(index: indices[OperatorID(context.address.key)] ?? 0, zone: zone), seed: seed)
        }
        return hired.map(\.id)
    }

    /// The call center's own zone: the first shop's.
    private static func zone(_ node: PerezvonNode) -> TimeZoneRules {
        let shop = node.book.snapshot.shops.values.min { $0.id < $1.id }
        return node.board.calendar.rules(shop?.timeZone ?? .utc)
    }

    private static func keys(_ node: PerezvonNode, _ shops: [ShopID]) async throws -> [String] {
        var keys: [String] = []
        for shop in shops {
            let key = Token.random(prefix: "pzk_")
            try await node.archive.addKey(
                ShopKey(
                    id: "demo-\(shop)", shop: shop, hash: TokenHash(of: key).hex, createdAt: node.clock.now))
            keys.append(key)
        }
        return keys
    }

    private static func show(_ board: BoardReader, _ startedAt: Instant, on stage: any DemoStage) async {
        while !Task.isCancelled {
            await WallClockPace.wait(.seconds(1))
            // A board that can't be read now is shown a second later.
            if let board = try? await board.board() { await stage.show(board, startedAt: startedAt) }
        }
    }

    private static func sum(
        _ node: PerezvonNode, _ crm: DemoCRM, _ orders: DemoOrders, on stage: any DemoStage
    ) async {
        do {
            let board = try await node.board.board()
            let tally = crm.tally
            let calls = node.carriers.simulated?.tally ?? CarrierTally()
            let more = [
                "CRM: \(tally.distinct) results received once each, \(tally.duplicates) received again, \(tally.refused) refused.",
                "Telephone: \(calls.placed) calls, at most \(calls.maxSimultaneous) at once, "
                    + "\(calls.callsToSamePhoneAtOnce) times two to one customer at once.",
            ]
            await stage.sum(board, truth: truth(board, orders, node.book.snapshot), more: more)
        } catch {
            await stage.say("The figures can't be read: \(error)")
        }
    }

    private static func truth(
        _ board: LiveBoard, _ orders: DemoOrders, _ settings: SettingsSnapshot
    ) -> [TruthLine] {
        guard let truth = orders.truth else { return [] }
        return board.shops.flatMap { row in
            let counts = row.figures.counts
            let variant = settings.shops[row.shop]?.duplicates.variant
            return [
                TruthLine(
                    label: "\(row.shop): duplicates (variant \(variant?.rawValue ?? "-"))",
                    found: counts.resent + counts.duplicates,
                    expected: variant == .b ? truth.resent + truth.withinTerm : truth.resent),
                TruthLine(label: "\(row.shop): fakes by phone", found: counts.fakesByPhone, expected: truth.fakes),
            ]
        }
    }
}

/// Passes what operators are told to the simulated ones, once there is a system to pass it through.
private final class NoticeRelay: Sendable {
    private let system = Mutex<ActorSystem?>(nil)

    func connect(_ system: ActorSystem) {
        self.system.withLock { $0 = system }
    }

    func relay(_ id: OperatorID, _ notice: Notice) {
        guard id.rawValue.hasPrefix("operator-"), let system = system.withLock({ $0 }) else { return }
        switch notice {
        case .state(let view), .offer(let view), .call(let view), .work(let view):
            system.tell(.demoOperator(id), DemoNotice(view: view))
        case .notice:
            break
        }
    }
}

/// Runs the demo's CRM.
private struct CRMService: Service {
    let crm: DemoCRM

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await crm.run() }
    }
}
