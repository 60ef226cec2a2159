/// A result as it was fixed: by whom, when, after which call.
package struct FixedResult: Hashable, Sendable {
    package var work: WorkID
    package var shop: ShopID
    package var campaign: CampaignID
    package var attempt: AttemptID?
    package var `operator`: OperatorID
    package var result: WorkResult
    package var fixedAt: Instant
    /// From the end of the conversation to the result: after-call work. Zero where it was fixed during the call.
    package var afterCall: Duration

    package init(
        work: WorkID, shop: ShopID, campaign: CampaignID, attempt: AttemptID?,
        operator: OperatorID, result: WorkResult, fixedAt: Instant, afterCall: Duration
    ) {
        self.work = work
        self.shop = shop
        self.campaign = campaign
        self.attempt = attempt
        self.operator = `operator`
        self.result = result
        self.fixedAt = fixedAt
        self.afterCall = afterCall
    }
}
