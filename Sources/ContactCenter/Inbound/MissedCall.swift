/// A caller whom nobody has talked to: he is called back.
package struct MissedCall: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// He hung up before an operator came.
        case hungUp = "hung_up"
        /// He asked to be called back.
        case askedForCallback = "asked_for_callback"
        case voicemail
        /// The menu ended the call: out of hours, nobody free, too many waiting.
        case turnedAway = "turned_away"
    }

    package var call: InboundCallID
    package var campaign: CampaignID
    package var caller: PhoneNumber
    /// His open order, where he has one: that is called again, and no new lead is made.
    package var order: OrderID?
    package var reason: Reason
    package var at: Instant

    package init(
        call: InboundCallID, campaign: CampaignID, caller: PhoneNumber, order: OrderID?, reason: Reason, at: Instant
    ) {
        self.call = call
        self.campaign = campaign
        self.caller = caller
        self.order = order
        self.reason = reason
        self.at = at
    }

    /// The order that a caller without one becomes a lead by. The call's id is its external id: the same call is one lead.
    package func submission(zone: ZoneID) -> OrderSubmission {
        let body =
            #"{"source":"missed_call","call":"\#(call)","phone":"\#(caller.e164)","reason":"\#(reason.rawValue)"}"#
        return OrderSubmission(
            externalID: "call-\(call)", number: nil, phoneField: caller.e164,
            phone: .numbers(first: caller, alternative: nil), name: nil, city: nil, currency: nil, total: nil,
            submittedAt: at, campaign: campaign, source: "missed_call", zone: zone, body: Array(body.utf8))
    }
}
