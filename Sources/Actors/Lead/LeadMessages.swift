package import Cluster
package import ContactCenter

/// Queues leads that were just committed. Sent to `DialScheduler` by the `Deduplicator` of its shard.
package struct EnqueueLeads: Message {
    package static let name: MessageName = "dial_scheduler.enqueue/1"
    package var leads: [Lead]

    package init(leads: [Lead]) {
        self.leads = leads
    }
}

/// A free operator asks for the best lead; with none, he waits registered.
struct RequestBid: WireMessage, Codable {
    typealias Reply = Bid?
    static let name: MessageName = "dial_scheduler.bid/1"
    var `operator`: OperatorID
    var campaigns: [CampaignID]
}

/// The operator is no longer free for this shop.
struct WithdrawOperator: WireMessage, Codable {
    static let name: MessageName = "dial_scheduler.withdraw/1"
    var `operator`: OperatorID
}

/// The operator takes the lead that was bid.
struct ClaimLead: WireMessage, Codable {
    typealias Reply = WorkView?
    static let name: MessageName = "dial_scheduler.claim/1"
    var lead: OrderID
    var `operator`: OperatorID
}

/// The operator wants the offered lead dialled. nil: it is no longer his, or can't be dialled now.
struct AcceptLead: WireMessage, Codable {
    typealias Reply = WorkView?
    static let name: MessageName = "dial_scheduler.accept/1"
    var work: WorkID
    var `operator`: OperatorID
}

/// The operator gives work back. Replies whether it was his to give.
struct GiveBackWork: WireMessage, Codable {
    typealias Reply = Bool
    static let name: MessageName = "dial_scheduler.give_back/1"
    var work: WorkID
    var `operator`: OperatorID
    var reason: ReturnReason
}

/// The operator fixes a result. Replies whether the work was his and open to one.
struct FixResult: WireMessage, Codable {
    typealias Reply = Bool
    static let name: MessageName = "dial_scheduler.fix/1"
    var work: WorkID
    var `operator`: OperatorID
    var result: WorkResult
}

/// The call of this work: nil hangs up.
struct ControlWorkCall: WireMessage, Codable {
    typealias Reply = Bool
    static let name: MessageName = "dial_scheduler.control_call/1"
    var work: WorkID
    var `operator`: OperatorID
    var control: CallControl?
}

/// What the scheduler knows of an operator's work; nil where it is not his.
struct ReadWork: WireMessage, Codable {
    typealias Reply = WorkStanding?
    static let name: MessageName = "dial_scheduler.read_work/1"
    var work: WorkID
    var `operator`: OperatorID
}

/// A piece of work as its scheduler has it.
struct WorkStanding: Codable, Sendable {
    var view: WorkView
    var state: LeadState
}

/// The telephone reports. Sent by whoever composes the telephony adapters.
package struct ReportCall: WireMessage, Codable {
    package static let name: MessageName = "dial_scheduler.report_call/1"
    package var attempt: AttemptID
    package var event: CallEvent

    package init(attempt: AttemptID, event: CallEvent) {
        self.attempt = attempt
        self.event = event
    }
}

/// The telephone server may start this call now.
struct PlaceCall: Message {
    static let name: MessageName = "dial_scheduler.place/1"
    var attempt: AttemptID
}

/// The operator who was asked to take an answered call says yes or no.
struct AnswerReservation: WireMessage, Codable {
    static let name: MessageName = "dial_scheduler.answer_reservation/1"
    var work: WorkID
    var `operator`: OperatorID
    var isAccepted: Bool

    private enum CodingKeys: String, CodingKey {
        case work
        case `operator`
        case isAccepted = "is_accepted"
    }
}

/// Settings or do-not-call lists changed: look at them.
package struct SettingsChanged: WireMessage, Codable {
    package static let name: MessageName = "dial_scheduler.settings_changed/1"
    /// A phone that was taken off a list: its held leads come back.
    package var freedPhone: PhoneNumber?

    private enum CodingKeys: String, CodingKey {
        case freedPhone = "freed_phone"
    }

    package init(freedPhone: PhoneNumber? = nil) {
        self.freedPhone = freedPhone
    }
}

/// Why an operator who waits is given nothing of this shop.
struct ExplainIdleness: WireMessage, Codable {
    typealias Reply = [Explanation]
    static let name: MessageName = "dial_scheduler.explain_idleness/1"
    var `operator`: OperatorID
    var campaigns: [CampaignID]
}
