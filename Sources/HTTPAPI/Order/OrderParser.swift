import Actors
package import ContactCenter

/// Reads orders of one shop from JSON, checks them, and finds their phone, campaign and zone.
///
/// Holds the settings of one moment: make a new one for what comes later.
package struct OrderParser: Sendable {
    private let shop: Shop
    private let settings: SettingsAtHand
    private let phones: any PhoneReader
    private let calendar: BusinessCalendar
    /// What the clock shows: an order from the future counts from its receipt.
    private let now: Instant

    package init(shop: Shop, services: APIServices) {
        self.init(
            shop: shop,
            campaigns: services.settings.snapshot.campaigns(of: shop.id),
            defaultCampaign: services.settings.snapshot.campaign(named: nil, of: shop)?.id,
            phones: services.phones, calendar: services.calendar, now: services.now)
    }

    package init(
        shop: Shop, campaigns: [Campaign], defaultCampaign: CampaignID?, phones: any PhoneReader,
        calendar: BusinessCalendar, now: Instant
    ) {
        self.shop = shop
        settings = SettingsAtHand(
            campaigns: Set(campaigns.map(\.id)), defaultCampaign: defaultCampaign)
        self.phones = phones
        self.calendar = calendar
        self.now = now
    }

    /// - Parameter body: one order's object, which is kept as it is.
    /// - Throws: `Problem` that names every field which is wrong.
    package func parse(_ body: [UInt8]) throws(Problem) -> OrderSubmission {
        var fields: OrderFields
        do {
            var scanner = JSONScanner(body)
            fields = try OrderFields(&scanner)
            try scanner.finish()
        } catch {
            throw .malformedJSON(error)
        }
        let campaign = campaign(&fields)
        guard fields.problems.isEmpty, let externalID = fields.externalID,
            let phoneField = fields.phone, let campaign
        else { throw .invalid(fields.problems) }
        let region = shop.region(forCurrency: fields.currency)
        let phone = phones.read(phoneField, region: region)
        return OrderSubmission(
            externalID: externalID, number: fields.number, phoneField: phoneField, phone: phone,
            name: fields.name, city: fields.city, currency: fields.currency, total: fields.total,
            submittedAt: fields.submittedAt.flatMap { $0 > now ? nil : $0 }, campaign: campaign,
            source: fields.source, zone: zone(of: phone, city: fields.city, region: region),
            body: body)
    }

    private func campaign(_ fields: inout OrderFields) -> CampaignID? {
        if let name = fields.campaign {
            if settings.campaigns.contains(CampaignID(name)) { return CampaignID(name) }
            fields.fail("/campaign", "unknown_campaign", "The shop has no campaign of this name.")
        } else if let campaign = settings.defaultCampaign {
            return campaign
        } else if fields.problems.isEmpty {
            fields.fail("/campaign", "missing", "The shop has no campaign that takes orders: name one.")
        }
        return nil
    }

    /// The customer's own zone: of the phone's prefix, else of the city, else the shop's.
    private func zone(of phone: PhoneReading, city: String?, region: String) -> ZoneID {
        if case .numbers(let first, _) = phone, let zone = phones.zone(of: first),
            calendar.knows(zone)
        {
            return zone
        }
        if let city, let zone = phones.zone(ofCity: city, region: region), calendar.knows(zone) {
            return zone
        }
        return shop.timeZone
    }
}

/// What an order's campaign is checked against.
private struct SettingsAtHand: Sendable {
    var campaigns: Set<CampaignID>
    var defaultCampaign: CampaignID?
}
