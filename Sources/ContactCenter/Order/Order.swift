/// What a shop sent, as it was taken in. It never changes but by the shop's own update.
package struct Order: Hashable, Sendable {
    package var id: OrderID
    package var shop: ShopID
    /// The shop's own id: unique in the shop.
    package var externalID: String
    /// The number that the customer knows; the external id where the shop sends none.
    package var number: String
    /// The phone field as it was typed.
    package var phoneField: String
    package var phone: PhoneNumber?
    package var alternativePhone: PhoneNumber?
    package var name: String?
    package var city: String?
    package var currency: String?
    package var total: Amount?
    /// When the customer ordered: terms and deadlines count from here.
    package var submittedAt: Instant
    package var receivedAt: Instant
    package var campaign: CampaignID
    package var source: String?
    /// The customer's own time zone.
    package var zone: ZoneID
    /// The order's JSON, byte for byte as it came.
    package var body: [UInt8]

    package init(
        id: OrderID, shop: ShopID, externalID: String, number: String, phoneField: String,
        phone: PhoneNumber?, alternativePhone: PhoneNumber?, name: String?, city: String?,
        currency: String?, total: Amount?, submittedAt: Instant, receivedAt: Instant,
        campaign: CampaignID, source: String?, zone: ZoneID, body: [UInt8]
    ) {
        self.id = id
        self.shop = shop
        self.externalID = externalID
        self.number = number
        self.phoneField = phoneField
        self.phone = phone
        self.alternativePhone = alternativePhone
        self.name = name
        self.city = city
        self.currency = currency
        self.total = total
        self.submittedAt = submittedAt
        self.receivedAt = receivedAt
        self.campaign = campaign
        self.source = source
        self.zone = zone
        self.body = body
    }
}
