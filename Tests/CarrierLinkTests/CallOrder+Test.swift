import ContactCenter

extension CallOrder {
    static func test(_ number: UInt64, phone: UInt64? = nil, shop: String = "demo-a") -> CallOrder {
        CallOrder(
            attempt: AttemptID(order: OrderID(rawValue: number), number: 1), shop: ShopID(shop),
            campaign: CampaignID("confirm"), phone: PhoneNumber(digits: phone ?? 380_670_000_000 + number)!,
            operator: OperatorID("olena"), ringLimit: .seconds(30), detectsMachines: false)
    }
}
