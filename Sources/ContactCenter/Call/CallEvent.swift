/// What the telephone reports of a call, by the attempt's id.
package enum CallEvent: Hashable, Sendable {
    /// The customer's telephone rings.
    case ringing
    /// The customer picked up.
    case answered
    /// A machine picked up, where machines are detected.
    case machineDetected
    /// The operator's and the customer's telephones are connected.
    case connected
    /// The call is over. `cause` is the telephone's own word: a Q.850 or SIP code, for people.
    case ended(Outcome, cause: String)
}

/// A call to be placed.
package struct CallOrder: Hashable, Sendable {
    /// Also the channel's id: a second call with it is refused by the telephone server.
    package var attempt: AttemptID
    package var shop: ShopID
    package var campaign: CampaignID
    package var phone: PhoneNumber
    /// The operator who is reserved for it; nil where calls are placed ahead of operators.
    package var `operator`: OperatorID?
    package var ringLimit: Duration
    package var detectsMachines: Bool

    package init(
        attempt: AttemptID, shop: ShopID, campaign: CampaignID, phone: PhoneNumber,
        `operator`: OperatorID?, ringLimit: Duration, detectsMachines: Bool
    ) {
        self.attempt = attempt
        self.shop = shop
        self.campaign = campaign
        self.phone = phone
        self.operator = `operator`
        self.ringLimit = ringLimit
        self.detectsMachines = detectsMachines
    }
}

/// What a telephone server knows of an attempt: asked after a restart, and where nothing was heard of it for long.
package enum ChannelState: Hashable, Sendable {
    /// The customer's telephone is being rung.
    case ringing
    /// The customer is on the line.
    case up(since: Instant)
    /// The call is over, and the server remembers how. `answeredAt`: when the customer picked up, if he did.
    case ended(Outcome, cause: String, answeredAt: Instant?)
    /// The server has no such channel and never will: it was not placed, or it is over and forgotten. From this answer on the
    /// server refuses a call under this id, however late its order comes.
    case gone
}
