import ContactCenter

/// The body of `POST /calls`: a call to be placed.
struct CallForm: Codable, Hashable {
    var attempt: String
    var shop: String
    var campaign: String
    /// E.164
    var phone: String
    var `operator`: String?
    var ringLimitMilliseconds: Int64
    var detectsMachines: Bool

    enum CodingKeys: String, CodingKey {
        case attempt, shop, campaign, phone, `operator`
        case ringLimitMilliseconds = "ring_limit_ms"
        case detectsMachines = "detects_machines"
    }

    init(_ call: CallOrder) {
        attempt = call.attempt.description
        shop = call.shop.rawValue
        campaign = call.campaign.rawValue
        phone = call.phone.e164
        `operator` = call.operator?.rawValue
        ringLimitMilliseconds = call.ringLimit.wholeMilliseconds
        detectsMachines = call.detectsMachines
    }

    /// - Throws: `CarrierProblem` where a field is not in its form.
    func order() throws(CarrierProblem) -> CallOrder {
        guard let attempt = AttemptID(attempt) else { throw .badField("attempt") }
        guard let phone = PhoneNumber(e164: phone) else { throw .badField("phone") }
        let (shop, campaign) = (ShopID(shop), CampaignID(campaign))
        guard shop.isWellFormed else { throw .badField("shop") }
        guard campaign.isWellFormed else { throw .badField("campaign") }
        // An hour: nobody's telephone rings that long, and no sum of times overflows.
        guard (1...3_600_000).contains(ringLimitMilliseconds) else { throw .badField("ring_limit_ms") }
        let id = `operator`.map { OperatorID($0) }
        if let id, !id.isWellFormed { throw .badField("operator") }
        return CallOrder(
            attempt: attempt, shop: shop, campaign: campaign, phone: phone, operator: id,
            ringLimit: .milliseconds(ringLimitMilliseconds), detectsMachines: detectsMachines)
    }
}
