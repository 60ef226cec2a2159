import Actors
import Cluster
import ContactCenter
import Testing

@testable import Simulation

@Suite struct MemoryStoreTests {
    private static let shop = ShopID("shop")

    private static func order(_ number: Int) -> Order {
        Order(
            id: OrderID(epoch: 1, shard: 0, counter: UInt32(number)), shop: shop, externalID: "ext-\(number)",
            number: "\(number)", phoneField: "", phone: PhoneNumber(digits: 380_670_000_000 + UInt64(number)),
            alternativePhone: nil, name: nil, city: nil, currency: nil, total: nil,
            submittedAt: Instant(seconds: Int64(number)), receivedAt: Instant(seconds: Int64(number)),
            campaign: CampaignID("campaign"), source: nil, zone: .utc, body: [])
    }

    /// One of every change that a row can have, of this order.
    private static func changes(_ number: Int, _ chance: inout SystemRandomNumberGenerator) -> [Change] {
        let order = order(number)
        var lead = Lead(order: order, deadline: .distantPast)
        let states: [LeadState] = [
            .waiting, .held(.doNotCall), .offered(OperatorID("olena"), WorkID(order: order.id, number: 1)),
            .finished(.exhausted),
        ]
        lead.state = states.randomElement(using: &chance) ?? .waiting
        let phone = PhoneNumber(digits: 380_670_000_000 + UInt64(number))!
        let attempt = Attempt(
            id: AttemptID(order: order.id, number: 1), shop: shop, campaign: order.campaign, phone: phone,
            operator: nil, work: nil, startedAt: order.receivedAt)
        let work = WorkID(order: order.id, number: 1)
        let result = FixedResult(
            work: work, shop: shop, campaign: order.campaign, attempt: nil, operator: OperatorID("olena"),
            result: WorkResult(disposition: .confirmed), fixedAt: order.receivedAt, afterCall: .zero)
        let delivery = Delivery(
            id: DeliveryID(order: order.id, event: 1), shop: shop, kind: .ended, event: .cancelled(by: ""),
            createdAt: order.receivedAt, state: .pending(notBefore: order.receivedAt))
        let entry = DoNotCallEntry(
            phone: phone, shop: nil, until: nil, reason: nil, addedBy: "", addedAt: order.receivedAt)
        return [
            .orderTaken(order, lead, .queued), .orderResent(order.id, shop: shop, at: order.receivedAt),
            .leadChanged(lead), .event(order.id, number: 1, at: order.receivedAt, .cancelled(by: "")),
            .attemptStarted(attempt, personCap: 9, dayStart: .distantPast), .resultFixed(result), .delivery(delivery),
            .operatorState(
                OperatorStateSpan(
                    operator: OperatorID("olena"), state: .ready, reason: nil, from: order.receivedAt, until: nil)),
            .draftSaved(Draft(work: work, operator: OperatorID("olena"), body: "", savedAt: order.receivedAt)),
            .doNotCallAdded(entry), .draftDropped(work),
        ]
    }

    private static func look(_ store: MemoryStore) -> String {
        let id = OperatorID("olena")
        return """
            \(store.liveLeads(shop: shop)) \(store.openAttempts(shop: shop)) \(store.leadsInHand(of: id)) \
            \(store.pendingDeliveries(shop: shop, limit: 99)) \(store.doNotCall()) \(store.openState(of: id) as Any) \
            \((1...9).map { store.timeline(order($0).id).count }) \((1...9).map { store.orderDetails(order($0).id) as Any }) \
            \(store.withTables { $0.orderIDs }) \((1...9).map { store.history(shop: shop, [HistoryQuery(externalID: "ext-\($0)", phone: order($0).phone)]) })
            """
    }

    @Test(arguments: 1...50)
    func aFailedGroupLeavesNothingOfItself(_ round: Int) throws {
        var chance = SystemRandomNumberGenerator()
        let store = MemoryStore(shardCount: 1, clock: VirtualClock(milliseconds: 0))
        let epoch = store.takeAllShards(as: "test")[ShardID(0)]!
        func commit(_ units: [ChangeUnit]) -> Commit { Commit(shard: ShardID(0), epoch: epoch, units: units) }
        for number in 1...3 { _ = try store.write([commit([ChangeUnit(Self.changes(number, &chance))])]) }
        let before = Self.look(store)
        let stray = ChangeUnit([.leadChanged(Lead(order: Self.order(99), deadline: .distantPast))])
        // Fresh rows, changes of the old ones that some of them undo, and then the fault.
        let again = Self.changes(1, &chance).filter {
            switch $0 {
            case .leadChanged, .delivery, .operatorState, .draftSaved, .doNotCallAdded, .orderResent: true
            default: false
            }
        }
        let units = (4...6).map { ChangeUnit(Self.changes($0, &chance).shuffledTail(using: &chance)) }
        #expect(throws: StoreError.self) {
            try store.write([commit(units + [ChangeUnit(again.shuffled(using: &chance)), stray])])
        }
        #expect(Self.look(store) == before, "round \(round)")
        // A refusal at the end of a unit takes back the whole unit, and nothing else.
        let refused = ChangeUnit(
            Self.changes(5, &chance) + [
                .orderTaken(Self.order(1), Lead(order: Self.order(1), deadline: .distantPast), .queued)
            ])
        let verdicts = try store.write([commit([refused])])
        guard case .written([.refused(.externalIDTaken(Self.order(1).id))])? = verdicts.first else {
            Issue.record("the verdicts were \(verdicts)")
            return
        }
        #expect(Self.look(store) == before)
    }

    @Test func aCopyOfTheTablesStaysAsItWas() throws {
        var chance = SystemRandomNumberGenerator()
        let clock = VirtualClock(milliseconds: 0)
        let store = MemoryStore(shardCount: 1, clock: clock)
        let epoch = store.takeAllShards(as: "test")[ShardID(0)]!
        func write(_ number: Int) throws {
            let units = [ChangeUnit(Self.changes(number, &chance))]
            _ = try store.write([Commit(shard: ShardID(0), epoch: epoch, units: units)])
        }
        try write(1)
        let copy = MemoryStore(store.tables, clock: clock)
        let before = Self.look(copy)
        try write(2)
        #expect(Self.look(copy) == before)
        #expect(Self.look(store) != before)
        #expect(copy.takeShard(ShardID(0), as: "test") != nil)
        try write(3)
    }
}

extension [Change] {
    /// The order and the attempts stay first, because others refer to them.
    fileprivate func shuffledTail(using chance: inout SystemRandomNumberGenerator) -> [Change] {
        prefix(1) + dropFirst(1).filter { if case .draftDropped = $0 { false } else { true } }.shuffled(using: &chance)
    }
}
