import ContactCenter

/// A shop with many leads: two thirds new orders, the rest tried before or called back, over three time zones.
struct QueueLoad {
    /// Friday, 27 November 2026, noon in UTC: every window is open.
    static let now = Instant(seconds: 1_795_780_800)
    static let campaign = CampaignID("demo-a-confirm")
    private static let zones = [("Europe/Kyiv", 7200), ("Europe/Warsaw", 3600), ("Asia/Almaty", 18_000)]

    let variant: Campaign.PriorityVariant

    func queue() -> DialQueue {
        let rules = Self.zones.map { name, offset in
            TimeZoneRules(
                zone: ZoneID(name), changes: [TimeZoneRules.Change(from: .distantPast, offset: offset)])
        }
        let shop = Shop(
            id: ShopID("demo-a"), name: LocalizedText("Demo"), region: "UA", timeZone: ZoneID(Self.zones[0].0),
            duplicates: DuplicatePolicy(variant: .a),
            crm: CRMTarget(kind: .webhook, url: "http://127.0.0.1/", secret: nil))
        let campaign = Campaign(
            id: Self.campaign, shop: shop.id, priorityVariant: variant,
            attempts: AttemptPolicy(max: 7, perDay: 7), group: GroupID("ua-sales"))
        return DialQueue(shop: shop, campaigns: [campaign], calendar: BusinessCalendar(rules))
    }

    /// Leads of these numbers, each with a phone of its own.
    func leads(_ numbers: Range<Int>) -> [Lead] {
        numbers.map { number in
            // A permutation of the numbers, so that arrival and deadline have little to do with each other.
            let scattered = Int(truncatingIfNeeded: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 >> 40)
            let tries = number % 3 == 0 ? 1 + scattered % 5 : 0
            let moment = Self.now - .seconds(scattered % 7200)
            return Lead(
                id: OrderID(epoch: 1, shard: 1, counter: UInt32(number + 1)), campaign: Self.campaign,
                phones: LeadPhones(first: PhoneNumber(digits: 380_000_000_000 + UInt64(number)), alternative: nil),
                zone: ZoneID(Self.zones[number % Self.zones.count].0), submittedAt: moment, receivedAt: moment,
                deadline: moment + .minutes(15), state: .waiting, since: moment, dueAt: moment,
                delay: tries == 0 ? nil : scattered % 4 == 0 ? .callback : .returned,
                callback: tries > 0 && scattered % 4 == 0 ? Callback(at: moment, to: nil) : nil,
                attempts: Int16(tries), started: Int16(tries), attemptsToday: 0, attemptDay: CivilDate(day: 0),
                works: Int16(tries), lastOutcome: tries == 0 ? nil : .noAnswer, lastOperator: nil, revision: 1)
        }
    }
}
