import ContactCenter

/// Values that tests begin with.
enum Sample {
    static let calendar = BusinessCalendar([Kyiv.rules, Almaty.rules])
    static let campaign = CampaignID("confirm")

    static func shop(crm: Bool = true, weight: Int = 1) -> Shop {
        Shop(
            id: ShopID("shop"), name: LocalizedText("Shop"), region: "UA", timeZone: Kyiv.zone,
            duplicates: DuplicatePolicy(variant: .a), weight: weight,
            crm: crm ? CRMTarget(kind: .webhook, url: "http://127.0.0.1/", secret: nil) : nil)
    }

    static func campaign(
        _ id: CampaignID = campaign, mode: Campaign.Mode = .progressive,
        variant: Campaign.PriorityVariant = .one, attempts: AttemptPolicy = AttemptPolicy(),
        window: CallingWindow = CallingWindow(), change: (inout Campaign) -> Void = { _ in }
    ) -> Campaign {
        var campaign = Campaign(
            id: id, shop: ShopID("shop"), mode: mode, priorityVariant: variant, attempts: attempts,
            window: window, group: GroupID("sales"))
        change(&campaign)
        return campaign
    }

    static func phone(_ number: Int) -> PhoneNumber {
        PhoneNumber(digits: 380_670_000_000 + UInt64(number)) ?? PhoneNumber(digits: 1)!
    }

    static func order(
        _ number: Int, phone: PhoneNumber? = nil, alternative: PhoneNumber? = nil,
        submitted: Instant, received: Instant? = nil, campaign: CampaignID = campaign,
        zone: ZoneID = Kyiv.zone
    ) -> Order {
        Order(
            id: OrderID(rawValue: UInt64(number)), shop: ShopID("shop"), externalID: "x\(number)",
            number: "\(number)", phoneField: "", phone: phone ?? Sample.phone(number),
            alternativePhone: alternative, name: nil, city: nil, currency: "UAH", total: nil,
            submittedAt: submitted, receivedAt: received ?? submitted, campaign: campaign,
            source: nil, zone: zone, body: [])
    }

    /// A lead of an order that was just taken in and queued.
    static func lead(
        _ number: Int, phone: PhoneNumber? = nil, alternative: PhoneNumber? = nil,
        submitted: Instant, zone: ZoneID = Kyiv.zone, policy: Campaign = campaign()
    ) -> Lead {
        let order = order(
            number, phone: phone, alternative: alternative, submitted: submitted,
            campaign: policy.id, zone: zone)
        let deadline = policy.deadline(submittedAt: submitted, in: calendar.rules(zone))
        var lead = Lead(order: order, deadline: deadline)
        lead.apply(.received(.queued, deadline: deadline), at: submitted)
        return lead
    }
}
