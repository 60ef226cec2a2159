/// An order that was read and checked, before anything is decided about it.
package struct OrderSubmission: Hashable, Sendable {
    package var externalID: String
    package var number: String?
    package var phoneField: String
    package var phone: PhoneReading
    package var name: String?
    package var city: String?
    package var currency: String?
    package var total: Amount?
    package var submittedAt: Instant?
    package var campaign: CampaignID
    package var source: String?
    package var zone: ZoneID
    package var body: [UInt8]

    package init(
        externalID: String, number: String?, phoneField: String, phone: PhoneReading, name: String?,
        city: String?, currency: String?, total: Amount?, submittedAt: Instant?,
        campaign: CampaignID, source: String?, zone: ZoneID, body: [UInt8]
    ) {
        self.externalID = externalID
        self.number = number
        self.phoneField = phoneField
        self.phone = phone
        self.name = name
        self.city = city
        self.currency = currency
        self.total = total
        self.submittedAt = submittedAt
        self.campaign = campaign
        self.source = source
        self.zone = zone
        self.body = body
    }
}

/// The answer to one submission.
package struct OrderAcknowledgement: Hashable, Sendable {
    package var order: OrderID
    package var externalID: String
    package var verdict: OrderVerdict
    /// The shop sent this external id before: the verdict is the first one, and nothing was changed.
    package var isResent: Bool

    package init(order: OrderID, externalID: String, verdict: OrderVerdict, isResent: Bool) {
        self.order = order
        self.externalID = externalID
        self.verdict = verdict
        self.isResent = isResent
    }
}
