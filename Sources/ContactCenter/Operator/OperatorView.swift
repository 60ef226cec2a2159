/// What an operator's desktop shows: his state, and the work in hand.
package struct OperatorView: Hashable, Sendable {
    package var `operator`: OperatorID
    package var state: OperatorState
    package var reason: String?
    package var since: Instant
    package var work: WorkView?
    /// The state he goes to when the work is done: a break asked for during a call.
    package var afterwards: OperatorState?

    package init(
        operator: OperatorID, state: OperatorState, reason: String? = nil, since: Instant,
        work: WorkView? = nil, afterwards: OperatorState? = nil
    ) {
        self.operator = `operator`
        self.state = state
        self.reason = reason
        self.since = since
        self.work = work
        self.afterwards = afterwards
    }
}

/// A piece of work: a lead in an operator's hand.
package struct WorkView: Hashable, Sendable {
    package var id: WorkID
    package var shop: ShopID
    package var campaign: CampaignID
    package var script: String?
    package var mode: Campaign.Mode
    package var phone: PhoneNumber?
    package var attempt: AttemptID?
    /// Earlier attempts.
    package var attempts: Int
    package var lastOutcome: Outcome?
    package var callback: Callback?
    /// Preview: when the offer goes to another.
    package var offerUntil: Instant?
    /// JSON, as the desktop saved it last.
    package var draft: String?

    package init(
        id: WorkID, shop: ShopID, campaign: CampaignID, script: String?, mode: Campaign.Mode,
        phone: PhoneNumber?, attempt: AttemptID?, attempts: Int, lastOutcome: Outcome?,
        callback: Callback?, offerUntil: Instant?, draft: String? = nil
    ) {
        self.id = id
        self.shop = shop
        self.campaign = campaign
        self.script = script
        self.mode = mode
        self.phone = phone
        self.attempt = attempt
        self.attempts = attempts
        self.lastOutcome = lastOutcome
        self.callback = callback
        self.offerUntil = offerUntil
        self.draft = draft
    }
}
