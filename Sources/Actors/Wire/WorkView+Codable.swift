package import ContactCenter

extension WorkView: Codable {
    private enum Key: String, CodingKey {
        case id
        case shop
        case campaign
        case script
        case mode
        case phone
        case attempt
        case attempts
        case lastOutcome = "last_outcome"
        case callback
        case offerUntil = "offer_until"
        case draft
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try fields.decode(WorkID.self, forKey: .id),
            shop: try fields.decode(ShopID.self, forKey: .shop),
            campaign: try fields.decode(CampaignID.self, forKey: .campaign),
            script: try fields.decodeIfPresent(String.self, forKey: .script),
            mode: try fields.decode(Campaign.Mode.self, forKey: .mode),
            phone: try fields.decodeIfPresent(PhoneNumber.self, forKey: .phone),
            attempt: try fields.decodeIfPresent(AttemptID.self, forKey: .attempt),
            attempts: try fields.decode(Int.self, forKey: .attempts),
            lastOutcome: try fields.decodeIfPresent(Outcome.self, forKey: .lastOutcome),
            callback: try fields.decodeIfPresent(Callback.self, forKey: .callback),
            offerUntil: try fields.decodeIfPresent(Instant.self, forKey: .offerUntil),
            draft: try fields.decodeIfPresent(String.self, forKey: .draft))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(shop, forKey: .shop)
        try fields.encode(campaign, forKey: .campaign)
        try fields.encodeIfPresent(script, forKey: .script)
        try fields.encode(mode, forKey: .mode)
        try fields.encodeIfPresent(phone, forKey: .phone)
        try fields.encodeIfPresent(attempt, forKey: .attempt)
        try fields.encode(attempts, forKey: .attempts)
        try fields.encodeIfPresent(lastOutcome, forKey: .lastOutcome)
        try fields.encodeIfPresent(callback, forKey: .callback)
        try fields.encodeIfPresent(offerUntil, forKey: .offerUntil)
        try fields.encodeIfPresent(draft, forKey: .draft)
    }
}
