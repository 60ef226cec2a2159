import Actors
import Cluster
import ContactCenter

/// Orders as intake writes them, for tests of how they are written.
enum Intake {
    static let shop = ShopID("shop")

    static func order(_ id: OrderID, externalID: String? = nil, phone: PhoneNumber? = nil) -> Order {
        Order(
            id: id, shop: shop, externalID: externalID ?? "ext-\(id)", number: "1", phoneField: "067", phone: phone,
            alternativePhone: nil, name: "Олена", city: nil, currency: "UAH", total: Amount("210.40"),
            submittedAt: Instant(milliseconds: 1_764_151_200_000), receivedAt: Instant(milliseconds: 1_764_151_201_000),
            campaign: CampaignID("campaign"), source: nil, zone: ZoneID("Europe/Kyiv"),
            body: Array(#"{"external_id":"1","items":[]}"#.utf8))
    }

    static func unit(_ order: Order) -> ChangeUnit {
        let event = LeadEvent.received(.queued, deadline: order.submittedAt + .minutes(15))
        var lead = Lead(order: order, deadline: order.submittedAt + .minutes(15))
        lead.apply(event, at: order.receivedAt)
        return ChangeUnit([.orderTaken(order, lead, .queued), .event(order.id, number: 1, at: order.receivedAt, event)])
    }

    static func start(of order: Order, phone: PhoneNumber) -> ChangeUnit {
        let attempt = Attempt(
            id: AttemptID(order: order.id, number: 1), shop: order.shop, campaign: order.campaign, phone: phone,
            operator: nil, work: nil, startedAt: order.receivedAt)
        return ChangeUnit([.attemptStarted(attempt, personCap: 10, dayStart: .distantPast)])
    }
}

/// A shard that a test owns: makes ids and commits.
struct OwnedShard {
    let shard: ShardID
    var epoch: Epoch
    private var counter: UInt32 = 0

    init(_ shard: UInt16 = 0, _ epochs: [ShardID: Epoch]) throws {
        self.shard = ShardID(shard)
        guard let epoch = epochs[ShardID(shard)] else { throw ScriptFailure(output: "no shard \(shard)") }
        self.epoch = epoch
    }

    mutating func nextID() -> OrderID {
        counter += 1
        return OrderID(epoch: epoch.rawValue, shard: shard.rawValue, counter: counter)
    }

    mutating func orders(_ count: Int) -> [Order] {
        (0..<count).map { _ in Intake.order(nextID()) }
    }

    func commit(_ units: [ChangeUnit]) -> Commit {
        Commit(shard: shard, epoch: epoch, units: units)
    }
}
