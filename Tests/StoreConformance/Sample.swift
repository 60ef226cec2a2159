import ContactCenter

/// Orders and what belongs to them, with every field set to something that can be told from the others.
enum Sample {
    static let shop = ShopID("shop-a")
    static let otherShop = ShopID("shop-b")
    static let campaign = CampaignID("shop-a-confirmation-of-orders")
    static let olena = OperatorID("olena")
    static let taras = OperatorID("taras-with-a-long-name")
    static let start = Instant(milliseconds: 1_764_151_200_123)

    static func id(_ counter: Int) -> OrderID {
        OrderID(epoch: 1, shard: 0, counter: UInt32(counter))
    }

    static func phone(_ number: Int) -> PhoneNumber? {
        PhoneNumber(digits: 380_670_000_000 + UInt64(number))
    }

    static func order(
        _ counter: Int, shop: ShopID = Sample.shop, externalID: String? = nil, phone: PhoneNumber? = nil,
        submittedAt: Instant? = nil, total: String = "210.40", currency: String? = "UAH"
    ) -> Order {
        Order(
            id: id(counter), shop: shop, externalID: externalID ?? "ext-\(counter)", number: "№ \(counter)",
            phoneField: " 067 \"\(counter)\" ", phone: phone, alternativePhone: Sample.phone(900_000 + counter),
            name: "Олена 😀 O'Neil", city: "Łódź", currency: currency, total: Amount(total),
            submittedAt: submittedAt ?? start + .seconds(counter), receivedAt: start + .seconds(counter + 1),
            campaign: campaign, source: nil, zone: ZoneID("America/Argentina/Buenos_Aires"),
            body: Array("{\"n\": \(counter), \"bad\":\"".utf8) + [0xFF, 0x00, 0xFE] + Array("\"}\r\n".utf8))
    }

    /// The order's lead after the order was received.
    static func lead(of order: Order, _ verdict: OrderVerdict = .queued) -> Lead {
        var lead = Lead(order: order, deadline: .distantPast)
        lead.apply(received(order, verdict), at: order.receivedAt)
        return lead
    }

    static func received(_ order: Order, _ verdict: OrderVerdict = .queued) -> LeadEvent {
        .received(verdict, deadline: order.submittedAt + .minutes(15))
    }

    /// What intake writes of an order.
    static func intake(_ order: Order, _ verdict: OrderVerdict = .queued) -> ChangeUnit {
        ChangeUnit([
            .orderTaken(order, lead(of: order, verdict), verdict),
            .event(order.id, number: 1, at: order.receivedAt, received(order, verdict)),
        ])
    }

    static func attempt(
        _ number: Int, of order: Order, phone: PhoneNumber, at: Instant, operator: OperatorID? = nil
    ) -> Attempt {
        Attempt(
            id: AttemptID(order: order.id, number: number), shop: order.shop, campaign: order.campaign, phone: phone,
            operator: `operator`, work: `operator`.map { _ in WorkID(order: order.id, number: number) }, startedAt: at)
    }
}
