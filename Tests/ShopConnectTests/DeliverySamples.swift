import ContactCenter

/// One order and what became of it.
enum DeliverySamples {
    static let shop = ShopID("demo-a")
    static let now = Instant(seconds: 1_795_770_000)  // 2026-11-27T09:00:00Z
    static let orderID = OrderID(epoch: 1, shard: 2, counter: 3)
    static let kyiv = TimeZoneRules(
        zone: ZoneID("Europe/Kyiv"), changes: [.init(from: .distantPast, offset: 7200)])

    static let order = Order(
        id: orderID, shop: shop, externalID: "x-1", number: "N\"1\"", phoneField: "067 123 45 67",
        phone: PhoneNumber(e164: "+380671234567"), alternativePhone: nil, name: "Олена\n", city: "Київ",
        currency: "UAH",
        total: Amount("210.40"), submittedAt: now - .minutes(5), receivedAt: now - .milliseconds(1),
        campaign: CampaignID("c"),
        source: nil, zone: ZoneID("Europe/Kyiv"), body: [])

    static func result(
        _ event: Int32 = 7, _ disposition: Disposition = .confirmed, total: String? = "99.90", tries: Int = 0
    ) -> Delivery {
        let result = WorkResult(
            disposition: disposition, shopDisposition: "gift", topic: "size", questions: ["когда?", "сколько?"],
            comment: "ok", items: #"[{"sku":"1","price":1.10}]"#, total: total.flatMap(Amount.init),
            delivery: "[1,]", callback: Callback(at: now + .hours(1), to: nil))
        let number = PhoneNumber(e164: "+380671234567")
        return delivery(
            .result,
            .resultFixed(
                WorkID(order: orderID, number: 1), OperatorID("olena"), result, number: number,
                next: .finish(.result(disposition))), event, tries: tries)
    }

    static func delivery(_ kind: Delivery.Kind, _ event: LeadEvent, _ number: Int32 = 7, tries: Int = 0) -> Delivery {
        Delivery(
            id: DeliveryID(order: orderID, event: number), shop: shop, kind: kind, event: event, createdAt: now,
            state: .pending(notBefore: now), tries: tries)
    }
}
