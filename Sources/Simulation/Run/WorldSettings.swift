import Actors
import ContactCenter

/// The shops, campaigns and operators of a world, drawn from its seed.
struct WorldSettings {
    static let zone = ZoneID("Europe/Kyiv")
    static let otherZone = ZoneID("Asia/Almaty")
    static let server = TelephonyServerID("simulated")

    private(set) var snapshot = SettingsSnapshot()

    init(shops count: Int, operators: Int, isShort: Bool, seed: UInt64) {
        var random = SeededRandom(seed: seed, .supervisors)
        for number in 1...count {
            let id = ShopID("shop-\(number)")
            snapshot.shops[id] = Shop(
                id: id, name: LocalizedText(id.rawValue), region: "UA", timeZone: Self.zone,
                duplicates: DuplicatePolicy(variant: number % 2 == 1 ? .a : .b), weight: number,
                crm: CRMTarget(kind: .webhook, url: "http://127.0.0.1:9/", secret: nil),
                callsPerPersonPerDay: random.happens(0.2) ? 2 : 10)
            let modes: [Campaign.Mode] = [.progressive, .progressive, .preview, .power, .manual]
            let mode = random.pick(modes) ?? .progressive
            addCampaign(CampaignID("\(id)-confirm"), id, number == 1 ? .progressive : mode, isShort)
            if random.happens(0.3) {
                addCampaign(CampaignID("\(id)-second"), id, random.pick(modes) ?? .progressive, isShort)
            }
        }
        for number in 1...operators {
            let id = OperatorID("operator-\(number)")
            snapshot.operators[id] = OperatorProfile(
                id: id, name: id.rawValue, login: id.rawValue, groups: [GroupID("all")])
        }
        snapshot.servers[Self.server] = TelephonyServer(id: Self.server, channels: 200, callsPerSecond: 20)
    }

    private mutating func addCampaign(_ id: CampaignID, _ shop: ShopID, _ mode: Campaign.Mode, _ isShort: Bool) {
        snapshot.campaigns[id] = Campaign(
            id: id, shop: shop, mode: mode, priorityVariant: shop.rawValue.hasSuffix("1") ? .one : .two,
            attempts: isShort ? Self.shortAttempts : AttemptPolicy(), group: GroupID("all"),
            powerRatio: 1.5, previewLimit: .seconds(30), abandonAfter: .seconds(3),
            callbackPatience: isShort ? .minutes(2) : .minutes(15), detectsMachines: mode == .power)
    }

    /// What waits for hours in life, in minutes: so that a world of half an hour sees redials.
    private static let shortAttempts = AttemptPolicy(
        max: 4, perDay: 4,
        delays: [
            .busy: .minutes(1), .noAnswer: .minutes(2), .switchedOff: .minutes(3), .congestion: .seconds(30),
            .machine: .minutes(3), .abandoned: .minutes(1), .dropped: .seconds(20), .failed: .minutes(1),
        ],
        noDecisionDelay: .minutes(5))
}
