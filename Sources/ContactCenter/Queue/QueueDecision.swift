/// What a decision of the queue comes to: rows to be written, and what to do once they are.
package struct QueueDecision: Sendable {
    /// One unit for each lead concerned.
    package var units: [ChangeUnit]
    /// To be done after the commit, in order.
    package var actions: [QueueAction]

    package init(units: [ChangeUnit] = [], actions: [QueueAction] = []) {
        self.units = units
        self.actions = actions
    }

    package static func + (left: QueueDecision, right: QueueDecision) -> QueueDecision {
        var sum = left
        sum += right
        return sum
    }

    /// Appends in place: a loop over a hundred thousand leads must not copy what it has gathered.
    package static func += (left: inout QueueDecision, right: QueueDecision) {
        left.units.append(contentsOf: right.units)
        left.actions.append(contentsOf: right.actions)
    }
}

/// What the queue wants done.
package enum QueueAction: Sendable {
    /// Place the call, if the store took its attempt.
    case place(CallOrder)
    case hangUp(AttemptID)
    /// Play this to the customer, then hang up: nobody came to him in time.
    case dismiss(AttemptID, Sound)
    /// Put the operator on the line.
    case connect(AttemptID, OperatorID)
    /// There may be work for him: he should ask.
    case nudge(OperatorID)
    /// A customer is on the line: may he have him?
    case reserve(OperatorID, WorkView)
    /// Tell the operator how his work goes on.
    case tell(OperatorID, WorkID, WorkProgress)
    /// Deliveries were written for the shop's CRM.
    case deliver
}

/// How an operator's work goes on.
package enum WorkProgress: Hashable, Sendable {
    case ringing(AttemptID, PhoneNumber)
    case talking(AttemptID)
    /// The conversation is over: the result is to be written.
    case afterCall(AttemptID)
    /// It is no longer his.
    case over(WorkOver)
}

/// Why a piece of work is over without a result of the operator's.
package enum WorkOver: Hashable, Sendable {
    /// Nobody was reached.
    case outcome(Outcome)
    /// The shop cancelled the order.
    case cancelled
    /// The customer can't be called just now.
    case postponed(DelayReason)
}

/// A lead that an operator may claim; held for him until he claims or passes it.
package struct Bid: Hashable, Sendable {
    package var lead: OrderID
    package var shop: ShopID
    package var campaign: CampaignID
    /// 1…4
    package var priorityClass: Int
    package var isNew: Bool
    /// Of a new order, the deadline of its first dial; else when it became due.
    package var moment: Instant
    /// The shop's share against others.
    package var weight: Int

    package init(
        lead: OrderID, shop: ShopID, campaign: CampaignID, priorityClass: Int, isNew: Bool,
        moment: Instant, weight: Int
    ) {
        self.lead = lead
        self.shop = shop
        self.campaign = campaign
        self.priorityClass = priorityClass
        self.isNew = isNew
        self.moment = moment
        self.weight = weight
    }
}
