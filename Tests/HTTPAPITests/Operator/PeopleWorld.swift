import Actors
import Cluster
import ContactCenter
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import HTTPAPI

/// The whole API over doubles: two shops, an operator, a supervisor, a client, and everybody's tokens.
struct PeopleWorld: Sendable {
    static let start = Instant(seconds: 1_800_000_000)
    static let password = "correct horse"
    /// Cheap, so that tests are quick; the format is the same.
    static let cost = CredentialHash.Cost(logarithm: 4, blockSize: 8, parallelism: 1)!

    let clock = NotingClock(milliseconds: start.milliseconds)
    let system: ActorSystem
    let settings: SettingsBook
    let archive = PeopleArchive()
    let keeper: KeeperDouble
    let queries: PeopleQueries
    let hub = EventHub(run: "r1")
    let board = BoardDouble()
    let record = ActorRecord()
    let services: APIServices

    let cluster = ClusterDouble()

    private init() throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        system = ActorSystem(
            clock: clock, shardCount: 4,
            epochs: Dictionary(uniqueKeysWithValues: (0..<4).map { (ShardID($0), Epoch(1)) }), logger: logger)
        settings = SettingsBook(try Self.snapshot())
        keeper = KeeperDouble(archive)
        queries = PeopleQueries(keeper)
        services = APIServices(
            system: system, settings: settings, queries: queries, archive: archive, phones: PhoneReaderDouble(),
            calendar: BusinessCalendar(), keeper: keeper, board: board,
            administratorToken: TokenHash(of: "admin-token"), logger: logger)
        let (record, hub) = (record, hub)
        system.host(AgentDouble.self) { AgentDouble($0, record, hub) }
        system.host(SchedulerDouble.self) { SchedulerDouble($0) }
        system.host(CRMDouble.self) { _ in CRMDouble(record) }
        system.host(IntakeDouble.self) { _ in IntakeDouble() }
    }

    var router: Hummingbird.Router<APIContext> {
        let people = PeopleRoutes.all(services, passwords: PasswordChecker(cost: Self.cost))
        return APIRouter.build(services, routes: people + [ClusterRoutes(services: services, cluster: cluster)])
    }

    private static func snapshot() throws -> SettingsSnapshot {
        var snapshot = SettingsSnapshot()
        for id in [ShopID("demo-a"), ShopID("demo-b")] {
            snapshot.shops[id] = Shop(
                id: id, name: LocalizedText("Demo"), region: "UA", timeZone: .utc,
                duplicates: DuplicatePolicy(variant: .a), dispositions: ["thinks": .noDecision])
            let campaign = CampaignID("\(id)-confirm")
            snapshot.campaigns[campaign] = Campaign(id: campaign, shop: id, group: GroupID("ua"))
        }
        let people: [(name: String, role: Role, shop: ShopID?)] = [
            ("olena", .operator, nil), ("petro", .operator, nil), ("sam", .supervisor, nil),
            ("sue", .supervisor, ShopID("demo-b")), ("carl", .client, ShopID("demo-a")),
        ]
        for person in people {
            let id = OperatorID(person.name)
            snapshot.operators[id] = OperatorProfile(
                id: id, name: person.name, role: person.role, login: person.name,
                passwordHash: try CredentialHash(of: password, cost: cost).description,
                groups: person.role == .operator ? [GroupID("ua")] : [], shop: person.shop)
        }
        return snapshot
    }

    /// - Parameter isLive: whether requests go over a socket instead of straight to the router.
    static func run(
        isLive: Bool = false,
        _ test: @escaping @Sendable (PeopleWorld, any TestClientProtocol) async throws -> Void
    ) async throws {
        let world = try PeopleWorld()
        for name in ["olena", "petro", "sam", "sue", "carl"] {
            try await world.archive.addSession(
                Session(
                    tokenHash: TokenHash(of: "\(name)-token").hex, operator: OperatorID(name),
                    expiresAt: start + .hours(12)))
        }
        try await world.archive.addKey(
            ShopKey(id: "k1", shop: ShopID("demo-a"), hash: TokenHash(of: "shop-token").hex, createdAt: start))
        for (kind, id) in [("shop", "demo-a"), ("campaign", "demo-a-confirm"), ("operator", "olena")] {
            let body = #"{"kind":"\#(kind)","id":"\#(id)","shop":"demo-a","password_hash":"$scrypt$x"}"#
            _ = try await world.archive.store(kind: kind, id: id, body: body, expected: 0, by: "seed", at: start)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await world.system.run() }
            let logger = world.services.logger
            let application = Application(
                router: world.router, server: .perezvon,
                configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
                logger: logger)
            if isLive {
                try await application.test(.ahc(.http)) { try await test(world, $0) }
            } else {
                try await application.test(.router) { try await test(world, $0) }
            }
            await world.system.stop()
            try await group.waitForAll()
        }
    }

    /// Gives the operator a piece of work before anybody asks his agent.
    func giveWork(to name: String) {
        record.change { state in
            state.works[OperatorID(name)] = WorkView(
                id: PeopleQueries.workID, shop: ShopID("demo-a"), campaign: CampaignID("demo-a-confirm"), script: nil,
                mode: .progressive, phone: PeopleQueries.phone,
                attempt: AttemptID(order: PeopleQueries.orderID, number: 2),
                attempts: 1, lastOutcome: .busy, callback: nil, offerUntil: nil, draft: #"{"a":1}"#)
        }
    }
}

extension TestClientProtocol {
    /// Sends a request as somebody: `olena`, `sam`, `shop`, `admin`.
    func send(
        _ method: HTTPRequest.Method, _ uri: String, as who: String? = nil, _ body: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if let who { headers[.authorization] = "Bearer \(who)-token" }
        if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return try await execute(uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        {
            Answer(status: $0.status.code, headers: $0.headers, text: String(buffer: $0.body))
        }
    }
}

/// An answer, read whole.
struct Answer: Sendable {
    var status: Int
    var headers: HTTPFields
    var text: String

    /// Null for what is no JSON.
    var json: JSONValue { (try? JSONValue(parsing: Array(text.utf8))) ?? .null }
    var code: String? { json["code"]?.string }
}
