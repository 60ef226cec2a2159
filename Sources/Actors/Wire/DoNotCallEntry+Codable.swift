package import ContactCenter

extension DoNotCallEntry: Codable {
    private enum Key: String, CodingKey {
        case phone
        case shop
        case until
        case reason
        case addedBy = "added_by"
        case addedAt = "added_at"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            phone: try fields.decode(PhoneNumber.self, forKey: .phone),
            shop: try fields.decodeIfPresent(ShopID.self, forKey: .shop),
            until: try fields.decodeIfPresent(Instant.self, forKey: .until),
            reason: try fields.decodeIfPresent(String.self, forKey: .reason),
            addedBy: try fields.decode(String.self, forKey: .addedBy),
            addedAt: try fields.decode(Instant.self, forKey: .addedAt))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(phone, forKey: .phone)
        try fields.encodeIfPresent(shop, forKey: .shop)
        try fields.encodeIfPresent(until, forKey: .until)
        try fields.encodeIfPresent(reason, forKey: .reason)
        try fields.encode(addedBy, forKey: .addedBy)
        try fields.encode(addedAt, forKey: .addedAt)
    }
}
