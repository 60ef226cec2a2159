/// What happened to a lead: a past fact. The events of a lead are the order's timeline.
package enum LeadEvent: Hashable, Sendable {
    /// The order was taken in and judged.
    case received(OrderVerdict, deadline: Instant)
    /// A supervisor undid a verdict or a hold; the lead waits anew.
    case released(by: String, deadline: Instant)
    /// Put on hold.
    case held(HoldReason)
    case cancelled(by: String)
    /// No attempt is left: a change of settings allows fewer than were made, or the last one's result was never written.
    case exhausted(by: String)
    case offered(OperatorID, WorkID)
    /// The operator declined, vanished, or did not answer in time.
    case returned(WorkID, ReturnReason, dueAt: Instant)
    /// Committed before the call is placed. `day` is the customer's own.
    case attemptStarted(AttemptID, PhoneNumber, OperatorID?, WorkID?, day: CivilDate, isLate: Bool)
    case customerAnswered(AttemptID)
    case connected(AttemptID, OperatorID, WorkID)
    /// The telephone's word; `next` is what becomes of the lead.
    case attemptEnded(AttemptID, PhoneNumber, Outcome, cause: String, next: LeadNext)
    /// The conversation is over, the result is to be written.
    case callEnded(AttemptID, cause: String)
    case resultFixed(WorkID, OperatorID, WorkResult, number: PhoneNumber?, next: LeadNext)
    /// Not dialled now after all: the store found the customer on the line, or the day's calls made.
    case postponed(DelayReason, dueAt: Instant)
    /// The customer called and asked to be called back, or was missed.
    case callbackAsked(Callback)
    /// Moved to another campaign, or its deadline counted anew, by a change of settings.
    case replanned(CampaignID, deadline: Instant)

    /// The kind's word on the wire and in the table.
    package var word: String {
        switch self {
        case .received: "received"
        case .released: "released"
        case .held: "held"
        case .cancelled: "cancelled"
        case .exhausted: "exhausted"
        case .offered: "offered"
        case .returned: "returned"
        case .attemptStarted: "attempt_started"
        case .customerAnswered: "customer_answered"
        case .connected: "connected"
        case .attemptEnded: "attempt_ended"
        case .callEnded: "call_ended"
        case .resultFixed: "result_fixed"
        case .postponed: "postponed"
        case .callbackAsked: "callback_asked"
        case .replanned: "replanned"
        }
    }
}

/// What becomes of a lead after an attempt or a result.
package enum LeadNext: Hashable, Sendable {
    case wait(until: Instant, DelayReason)
    case finish(LeadEnd)
}

/// Why a piece of work went back.
package enum ReturnReason: String, Hashable, Sendable {
    case declined
    /// The offer's time ran out.
    case expired
    /// The operator vanished and did not come back in time.
    case vanished
    /// The operator signed out or took a break with the offer open.
    case left
    /// The call he was reserved for went to nobody.
    case superseded
}
