import Actors
import Cluster
import ContactCenter
import Synchronization

/// One order of shop demo-a, and what is asked about it.
final class OrderQueries: Queries {
    static let order = OrderID(epoch: 1, shard: 2, counter: 3)
    private let filters = Mutex([OrderFilter]())
    private let state = Mutex(LeadState.waiting)

    var asked: [OrderFilter] { filters.withLock { $0 } }
    func set(_ state: LeadState) { self.state.withLock { $0 = state } }
    var leadState: LeadState { state.withLock { $0 } }

    private var summary: OrderSummary {
        let submitted = Instant(milliseconds: 1_795_644_020_000)
        let order = Order(
            id: Self.order, shop: ShopID("demo-a"), externalID: "51841", number: "100001",
            phoneField: "+380671234567", phone: PhoneNumber(e164: "+380671234567"),
            alternativePhone: nil, name: "Ольга", city: nil, currency: "UAH",
            total: Amount("210.40"), submittedAt: submitted, receivedAt: submitted,
            campaign: CampaignID("demo-a-confirm"), source: nil, zone: .utc,
            body: Array(#"{"external_id":"51841", "total":210.40}"#.utf8))
        var lead = Lead(order: order, deadline: submitted + .minutes(15))
        lead.state = leadState
        return OrderSummary(order: order, verdict: .queued, lead: lead)
    }

    func orders(_ filter: OrderFilter) async throws -> Page<OrderSummary> {
        filters.withLock { $0.append(filter) }
        return Page(items: [summary], next: "more")
    }
    func orderDetails(_ id: OrderID) async throws -> OrderDetails? {
        guard id == Self.order else { return nil }
        let phone = PhoneNumber(e164: "+380671234567")!
        let attempt = Attempt(
            id: AttemptID(order: id, number: 1), shop: ShopID("demo-a"),
            campaign: CampaignID("demo-a-confirm"), phone: phone, operator: OperatorID("olena"),
            work: nil, startedAt: Instant(milliseconds: 1_795_644_030_500), outcome: .busy)
        return OrderDetails(summary: summary, attempts: [attempt], results: [])
    }
    func timeline(_ id: OrderID) async throws -> [TimelineEntry] {
        let at = Instant(milliseconds: 1_795_644_020_000)
        return [
            TimelineEntry(number: 1, at: at, event: .received(.queued, deadline: at + .minutes(15)))
        ]
    }
    func deliveries(_ filter: DeliveryFilter) async throws -> Page<Delivery> { Page(items: [], next: nil) }
    func figures(
        shop: ShopID, from: Instant, to: Instant, serviceThreshold: Duration, now: Instant
    ) async throws -> FigureCounts { FigureCounts() }
    func doNotCall(_ phone: PhoneNumber) async throws -> [DoNotCallEntry] { [] }
}

actor OrderSchedulerDouble: VirtualActor {
    static let kind: ActorKind = "DialScheduler"
    static let handlers: Handlers<OrderSchedulerDouble> = {
        var handlers = Handlers<OrderSchedulerDouble>()
        handlers.on(ReleaseOrder.self) { receiver, _ in
            guard receiver.queries.leadState.word == "duplicate" else {
                return .refused(
                    state: receiver.queries.leadState.word, detail: "Only a held order or a duplicate is released.")
            }
            receiver.queries.set(.waiting)
            return .done
        }
        handlers.on(CancelOrder.self) { receiver, _ in
            receiver.queries.set(.finished(.cancelled))
            return .done
        }
        handlers.on(ExplainOrder.self) { _, _ in
            Explanation(
                code: "calling_window", since: nil, until: Instant(milliseconds: 1_795_644_020_000),
                text: LocalizedText(["en": "The window opens.", "ru": "Откроется окно.", "uk": "Відкриється вікно."]))
        }
        return handlers
    }()

    let queries: OrderQueries

    init(queries: OrderQueries) {
        self.queries = queries
    }

    func start() async throws {}
}
