import ContactCenter

/// The orders of a world, drawn from its seed: when they come, from whom, and what is wrong with them.
struct OrderBook {
    struct Planned {
        var shop: ShopID
        var order: OrderSubmission
        var at: Instant
    }

    private(set) var planned: [Planned] = []

    /// - Parameters:
    ///   - count: orders in all.
    ///   - from, until: they come in between, most of them in the busy hours where that is a day or more.
    init(
        _ count: Int, of shops: [Shop], campaigns: [Campaign], from: Instant, until: Instant, chances: ShopChances,
        isDaily: Bool, seed: UInt64
    ) {
        var random = SeededRandom(seed: seed, .orders)
        let length = until.milliseconds - from.milliseconds
        var moments: [Int64] = []
        while moments.count < count {
            let moment = from.milliseconds + Int64(random.uniform() * Double(length))
            let hour = Int((moment / 3_600_000 + 2) % 24)
            if !isDaily || random.uniform() < Self.flow[hour] { moments.append(moment) }
        }
        var phones: [String] = []
        for (number, moment) in moments.sorted().enumerated() {
            guard let shop = random.pick(shops) else { return }
            let phone: String
            if random.happens(chances.sameCustomer), let known = random.pick(phones) {
                phone = known
            } else {
                phone = Self.phone(&random)
                phones.append(phone)
                if phones.count > 200 { phones.removeFirst() }
            }
            let isUnreadable = random.happens(chances.unreadable)
            let reading: PhoneReading =
                isUnreadable
                ? .unreadable(.notANumber)
                : PhoneNumber(e164: phone).map { .numbers(first: $0, alternative: nil) } ?? .unreadable(.notANumber)
            let choices = campaigns.filter { $0.shop == shop.id }
            guard let campaign = random.pick(choices) else { return }
            let isNumbered = random.happens(0.1)
            planned.append(
                Planned(
                    shop: shop.id,
                    order: OrderSubmission(
                        externalID: "\(number + 1)", number: isNumbered ? "same" : nil,
                        phoneField: isUnreadable ? "ask by mail" : phone, phone: reading, name: nil, city: nil,
                        currency: nil, total: nil, submittedAt: nil, campaign: campaign.id, source: nil,
                        zone: random.happens(0.8) ? shop.timeZone : WorldSettings.otherZone, body: Array("{}".utf8)),
                    at: Instant(milliseconds: moment)))
        }
    }

    /// A Ukrainian mobile number.
    private static func phone(_ random: inout SeededRandom) -> String {
        let digits = String(random.below(10_000_000))
        return "+38067" + String(repeating: "0", count: 7 - digits.count) + digits
    }

    /// How many orders an hour of the day brings, against the busiest: shops' customers order in the evening.
    private static let flow: [Double] = [
        0.2, 0.1, 0.05, 0.05, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.75, 0.8,
        0.8, 0.8, 0.75, 0.75, 0.8, 0.85, 0.9, 1, 1, 0.9, 0.6, 0.4,
    ]
}
