import Actors
import Cluster
import ContactCenter
import HTTPAPI
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization

/// Two shops behind a live server, with doubles of everything that the orders' routes need.
struct OrderWorld: Sendable {
    let intake = IntakeRecord()
    let queries = OrderQueries()
    let archive = OrderArchive()
    let draining = Draining()
    let clock = SystemClock()
    let system: ActorSystem
    let services: APIServices

    static let shop = ShopID("demo-a")
    static let path = "/v1/shops/demo-a/orders"

    init(limits: APILimits = APILimits()) {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        system = ActorSystem(
            clock: clock, shardCount: 4,
            epochs: Dictionary(uniqueKeysWithValues: (0..<4).map { (ShardID($0), Epoch(1)) }),
            logger: logger)
        system.host(OrderIntakeDouble.self) { [intake] _ in OrderIntakeDouble(record: intake) }
        system.host(OrderSchedulerDouble.self) { [queries] _ in OrderSchedulerDouble(queries: queries) }
        services = APIServices(
            system: system, settings: SettingsBook(Self.settings), queries: queries,
            archive: archive, phones: PlainPhones(),
            calendar: BusinessCalendar(), keeper: OrderKeeper(), board: OrderBoard(),
            administratorToken: TokenHash(of: "admin-token"), limits: limits, draining: draining,
            logger: logger)
    }

    private static var settings: SettingsSnapshot {
        var settings = SettingsSnapshot()
        for id in ["demo-a", "demo-b"] {
            settings.shops[ShopID(id)] = Shop(
                id: ShopID(id), name: LocalizedText(id), region: "UA", timeZone: .utc,
                duplicates: DuplicatePolicy(variant: .a))
            let campaign = CampaignID("\(id)-confirm")
            settings.campaigns[campaign] = Campaign(
                id: campaign, shop: ShopID(id), group: GroupID("ua"))
        }
        for (id, role) in [("sup", Role.supervisor), ("olena", .operator), ("client", .client)] {
            settings.operators[OperatorID(id)] = OperatorProfile(
                id: OperatorID(id), name: id, role: role, login: id,
                shop: role == .client ? ShopID("demo-b") : nil)
        }
        return settings
    }

    /// Runs the actors and a live server meanwhile.
    func run(_ test: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let app = Application(
            router: APIRouter.build(services), server: .perezvon,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            logger: services.logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await clock.run() }
            group.addTask { await system.run() }
            defer { group.cancelAll() }
            do {
                try await app.test(.live, test)
            } catch {
                intake.letGo()
                await system.stop()
                throw error
            }
            intake.letGo()
            await system.stop()
        }
    }
}

/// What the shops' `OrderIntake` was sent, and how it is told to behave.
final class IntakeRecord: Sendable {
    struct State {
        var orders: [OrderSubmission] = []
        var answers: [String: OrderAcknowledgement] = [:]
        /// Messages that are refused before one is taken.
        var refusals: [AskError] = []
        /// Messages are held while it is set.
        var isHeld = false
        var held: [CheckedContinuation<Void, Never>] = []
        var counter: UInt32 = 0
        var messages = 0
    }

    private let state = Mutex(State())

    var orders: [OrderSubmission] { state.withLock { $0.orders } }
    var messages: Int { state.withLock { $0.messages } }
    var heldCount: Int { state.withLock { $0.held.count } }

    func refuse(_ errors: [AskError]) { state.withLock { $0.refusals = errors } }
    func hold() { state.withLock { $0.isHeld = true } }

    func letGo() {
        let held = state.withLock { state in
            state.isHeld = false
            defer { state.held = [] }
            return state.held
        }
        for continuation in held { continuation.resume() }
    }

    func pass() async {
        await withCheckedContinuation { continuation in
            let isHeld = state.withLock { state in
                if state.isHeld { state.held.append(continuation) }
                return state.isHeld
            }
            if !isHeld { continuation.resume() }
        }
    }

    func take(_ orders: [OrderSubmission]) throws -> [OrderAcknowledgement] {
        try state.withLock { state in
            state.messages += 1
            if !state.refusals.isEmpty { throw state.refusals.removeFirst() }
            return orders.map { order in
                if var answer = state.answers[order.externalID] {
                    answer.isResent = true
                    return answer
                }
                state.counter += 1
                var verdict = OrderVerdict.queued
                if case .unreadable(let problem) = order.phone { verdict = .held(.phone(problem)) }
                let answer = OrderAcknowledgement(
                    order: OrderID(epoch: 1, shard: 1, counter: state.counter),
                    externalID: order.externalID, verdict: verdict, isResent: false)
                state.answers[order.externalID] = answer
                state.orders.append(order)
                return answer
            }
        }
    }
}

actor OrderIntakeDouble: VirtualActor {
    static let kind: ActorKind = "OrderIntake"
    static let handlers: Handlers<OrderIntakeDouble> = {
        var handlers = Handlers<OrderIntakeDouble>()
        handlers.on(SubmitOrders.self) { receiver, message in
            let record = receiver.record
            let answers = try record.take(message.orders)
            await record.pass()
            return answers
        }
        return handlers
    }()

    private let record: IntakeRecord

    init(record: IntakeRecord) {
        self.record = record
    }

    func start() async throws {}
}

/// Numbers in E.164, and nothing else.
struct PlainPhones: PhoneReader {
    func read(_ field: String, region: String) -> PhoneReading {
        if field.isEmpty { return .unreadable(.empty) }
        return PhoneNumber(e164: field).map { .numbers(first: $0, alternative: nil) }
            ?? .unreadable(.notANumber)
    }
    func zone(of number: PhoneNumber) -> ZoneID? { nil }
    func zone(ofCity city: String, region: String) -> ZoneID? { nil }
}

struct OrderKeeper: SettingsKeeper {
    func put(kind: String, id: String, body: [UInt8], expected: Int?, by: String) async throws
        -> StoredDocument
    { throw Problem.notFound("document") }
    func addDoNotCall(_ entry: DoNotCallEntry) async throws {}
    func removeDoNotCall(_ phone: PhoneNumber, shop: ShopID?) async throws -> Bool { false }
}

struct OrderBoard: LiveBoardSource {
    func board() async throws -> LiveBoard { LiveBoard(at: .distantPast, zone: .utc, shops: [], operators: [:]) }
}
