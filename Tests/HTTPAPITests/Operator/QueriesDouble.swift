import Actors
import ContactCenter
import Synchronization

/// The tables, with one order in them.
final class PeopleQueries: Queries {
    static let orderID = OrderID(epoch: 1, shard: 3, counter: 7)
    static let workID = WorkID(order: orderID, number: 1)
    static let phone = PhoneNumber(e164: "+380671234567")!

    private let keeper: KeeperDouble
    private let asked = Mutex<[(from: Instant, to: Instant)]>([])

    init(_ keeper: KeeperDouble) { self.keeper = keeper }

    /// The times that figures were asked for.
    var figureTimes: [(from: Instant, to: Instant)] { asked.withLock { $0 } }

    static let order = Order(
        id: orderID, shop: ShopID("demo-a"), externalID: "A-1001", number: "1001", phoneField: "067 123 45 67",
        phone: phone, alternativePhone: nil, name: "Ірина", city: "Київ", currency: "UAH", total: Amount("210.48"),
        submittedAt: PeopleWorld.start - .minutes(4), receivedAt: PeopleWorld.start - .minutes(4),
        campaign: CampaignID("demo-a-confirm"), source: "site", zone: ZoneID("Europe/Kyiv"),
        body: Array(#"{"external_id":"A-1001","phone":"067 123 45 67","gift":true}"#.utf8))

    static var summary: OrderSummary {
        OrderSummary(
            order: order, verdict: .queued, lead: Lead(order: order, deadline: PeopleWorld.start + .minutes(11)))
    }

    func orders(_ filter: OrderFilter) async throws -> Page<OrderSummary> {
        Page(items: filter.shop == Self.order.shop ? [Self.summary] : [], next: nil)
    }

    func orderDetails(_ id: OrderID) async throws -> OrderDetails? {
        guard id == Self.orderID else { return nil }
        let attempt = AttemptID(order: id, number: 1)
        return OrderDetails(
            summary: Self.summary,
            attempts: [
                Attempt(
                    id: attempt, shop: Self.order.shop, campaign: Self.order.campaign, phone: Self.phone,
                    operator: OperatorID("olena"), work: Self.workID, startedAt: PeopleWorld.start - .minutes(3),
                    endedAt: PeopleWorld.start - .minutes(2), outcome: .busy, cause: "17")
            ],
            results: [
                FixedResult(
                    work: Self.workID, shop: Self.order.shop, campaign: Self.order.campaign, attempt: attempt,
                    operator: OperatorID("olena"),
                    result: WorkResult(
                        disposition: .callback, questions: ["when?"],
                        callback: Callback(at: PeopleWorld.start + .hours(1), to: nil)),
                    fixedAt: PeopleWorld.start - .minutes(1), afterCall: .seconds(9))
            ])
    }

    func timeline(_ id: OrderID) async throws -> [TimelineEntry] {
        [
            TimelineEntry(
                number: 1, at: PeopleWorld.start - .minutes(4),
                event: .received(.queued, deadline: PeopleWorld.start + .minutes(11)))
        ]
    }

    func deliveries(_ filter: DeliveryFilter) async throws -> Page<Delivery> {
        let dead = Delivery(
            id: DeliveryID(order: Self.orderID, event: 9), shop: filter.shop, kind: .ended,
            event: .cancelled(by: "shop"), createdAt: PeopleWorld.start - .hours(30),
            state: .dead(PeopleWorld.start, reason: "410 Gone"), tries: 12, lastError: "410 Gone")
        return Page(items: filter.state == "delivered" ? [] : [dead], next: nil)
    }

    func figures(
        shop: ShopID, from: Instant, to: Instant, serviceThreshold: Duration, now: Instant
    ) async throws -> FigureCounts {
        asked.withLock { $0.append((from, to)) }
        var counts = FigureCounts()
        counts.received = 12
        counts.duplicates = 2
        counts.dialled = 8
        counts.contacted = 6
        counts.confirmed = 3
        counts.confirmedMicros = ["UAH": 631_440_000]
        counts.confirmedByCurrency = ["UAH": counts.confirmed]
        counts.attemptsByOutcome = [.answered: 6, .busy: 4]
        return counts
    }

    func doNotCall(_ phone: PhoneNumber) async throws -> [DoNotCallEntry] {
        keeper.doNotCall.filter { $0.phone == phone }
    }
}

/// Reads E.164 and Ukrainian numbers with their zero.
struct PhoneReaderDouble: PhoneReader {
    func read(_ field: String, region: String) -> PhoneReading {
        let digits = field.filter(\.isNumber)
        if let phone = PhoneNumber(e164: "+" + digits), digits.count > 10 {
            return .numbers(first: phone, alternative: nil)
        }
        if region == "UA", digits.count == 10, let phone = PhoneNumber(e164: "+38" + digits) {
            return .numbers(first: phone, alternative: nil)
        }
        return .unreadable(digits.isEmpty ? .notANumber : .tooShort)
    }

    func zone(of number: PhoneNumber) -> ZoneID? { nil }
    func zone(ofCity city: String, region: String) -> ZoneID? { nil }
}
