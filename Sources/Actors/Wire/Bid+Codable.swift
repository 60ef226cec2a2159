package import ContactCenter

extension Bid: Codable {
    private enum Key: String, CodingKey {
        case lead
        case shop
        case campaign
        case priorityClass = "priority_class"
        case isNew = "is_new"
        case moment
        case weight
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            lead: try fields.decode(OrderID.self, forKey: .lead),
            shop: try fields.decode(ShopID.self, forKey: .shop),
            campaign: try fields.decode(CampaignID.self, forKey: .campaign),
            priorityClass: try fields.decode(Int.self, forKey: .priorityClass),
            isNew: try fields.decode(Bool.self, forKey: .isNew),
            moment: try fields.decode(Instant.self, forKey: .moment),
            weight: try fields.decode(Int.self, forKey: .weight))
        guard (1...4).contains(priorityClass) else {
            throw DecodingError.dataCorruptedError(
                forKey: .priorityClass, in: fields, debugDescription: "there are classes 1 to 4")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(lead, forKey: .lead)
        try fields.encode(shop, forKey: .shop)
        try fields.encode(campaign, forKey: .campaign)
        try fields.encode(priorityClass, forKey: .priorityClass)
        try fields.encode(isNew, forKey: .isNew)
        try fields.encode(moment, forKey: .moment)
        try fields.encode(weight, forKey: .weight)
    }
}
