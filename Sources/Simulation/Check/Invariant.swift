/// What must always hold, by the code under which a violation is told.
package enum Invariant: String, CaseIterable, Sendable {
    // Orders

    /// The shop has an answer, and the store has no such order.
    case orderLost = "order_lost"
    /// One external id of a shop stands for two orders.
    case orderDoubled = "order_doubled"
    /// The stored order is not what the shop sent.
    case orderAltered = "order_altered"
    /// The answer left before the order was on disk.
    case answeredTooEarly = "answered_too_early"
    /// The same external id was answered with another order or verdict than before.
    case answeredOtherwise = "answered_otherwise"
    /// A duplicate that is none, or one that was not seen.
    case wrongVerdict = "wrong_verdict"

    // The store

    /// A row was written under an epoch that is not the newest.
    case oldEpoch = "old_epoch"
    /// A shard's epoch did not rise with its owner.
    case epochFell = "epoch_fell"
    /// An entity's events, folded, do not give its row.
    case rowNotFolded = "row_not_folded"
    /// An event that the state before it does not allow.
    case unlawfulEvent = "unlawful_event"

    // Calls

    /// A customer is rung while a call of his is live.
    case secondCall = "second_call"
    /// A call whose attempt is not on disk.
    case dialBeforeCommit = "dial_before_commit"
    case outsideWindow = "outside_window"
    case pausedCampaign = "paused_campaign"
    case pastLimit = "past_limit"
    case pastDailyCap = "past_daily_cap"
    case pastPersonCap = "past_person_cap"
    /// A phone on a do-not-call list.
    case blockedNumber = "blocked_number"
    /// A new order's first dial after its deadline, in a world where nothing is broken.
    case lateFirstDial = "late_first_dial"

    // Operators

    /// Two pieces of work in one operator's hand.
    case secondWork = "second_work"
    /// His screen shows work that is not his.
    case strayWork = "stray_work"
    /// Work is his, and his screen does not show it.
    case unseenWork = "unseen_work"
    /// Ready and idle while a lead waits that he could take.
    case idleOperator = "idle_operator"
    /// Work came back without the draft that was promised to be kept.
    case draftLost = "draft_lost"
    /// A result that was promised to be fixed is not on disk.
    case resultLost = "result_lost"

    // Leads

    /// A lead neither goes on nor waits for a stated reason.
    case stuckLead = "stuck_lead"
    case falseExplanation = "false_explanation"

    // Deliveries

    /// What the CRM must be told was written without the delivery that tells it.
    case deliveryMissing = "delivery_missing"
    /// The CRM was told of something that is not on disk.
    case toldTooEarly = "told_too_early"
    /// One idempotency key, two contents.
    case toldOtherwise = "told_otherwise"
    /// An order's later event came before an earlier one.
    case toldOutOfOrder = "told_out_of_order"
    /// Nothing is broken for long, and the CRM has not been told.
    case neverTold = "never_told"
}
