/// One try to reach a lead, from the decision to dial to the end of the call.
package struct Attempt: Hashable, Sendable {
    package var id: AttemptID
    package var shop: ShopID
    package var campaign: CampaignID
    package var phone: PhoneNumber
    package var `operator`: OperatorID?
    package var work: WorkID?
    package var startedAt: Instant
    /// The customer picked up.
    package var answeredAt: Instant?
    /// An operator was on the line.
    package var connectedAt: Instant?
    package var endedAt: Instant?
    package var outcome: Outcome?
    /// The telephone's own word.
    package var cause: String?
    /// The first dial of the order, after its deadline.
    package var isLate: Bool

    package init(
        id: AttemptID, shop: ShopID, campaign: CampaignID, phone: PhoneNumber,
        operator: OperatorID?, work: WorkID?, startedAt: Instant, answeredAt: Instant? = nil,
        connectedAt: Instant? = nil, endedAt: Instant? = nil, outcome: Outcome? = nil,
        cause: String? = nil, isLate: Bool = false
    ) {
        self.id = id
        self.shop = shop
        self.campaign = campaign
        self.phone = phone
        self.operator = `operator`
        self.work = work
        self.startedAt = startedAt
        self.answeredAt = answeredAt
        self.connectedAt = connectedAt
        self.endedAt = endedAt
        self.outcome = outcome
        self.cause = cause
        self.isLate = isLate
    }
}
