/// One row to be written, in the domain's words. The stores turn it into SQL.
package enum Change: Sendable {
    /// A new order with its lead. Refused where the shop already has an order with this external id.
    case orderTaken(Order, Lead, OrderVerdict)
    /// The shop sent a known external id again: counted, and nothing else changes.
    case orderResent(OrderID, shop: ShopID, at: Instant)
    /// The lead's row as it is now.
    case leadChanged(Lead)
    /// A lead's event; its number is the lead's revision after it.
    case event(OrderID, number: Int32, at: Instant, LeadEvent)
    /// A dial that is about to be placed. Refused where any shop has an open attempt to the same phone, or where the phone
    /// had `personCap` attempts since `dayStart`.
    case attemptStarted(Attempt, personCap: Int, dayStart: Instant)
    case attemptChanged(Attempt)
    case resultFixed(FixedResult)
    /// A new delivery, or a known one's new state.
    case delivery(Delivery)
    /// An operator's state began (`until` nil) or ended.
    case operatorState(OperatorStateSpan)
    case draftSaved(Draft)
    case draftDropped(WorkID)
    case doNotCallAdded(DoNotCallEntry)
    case doNotCallRemoved(PhoneNumber, shop: ShopID?)
}

/// Changes that are written all or not at all. Where the store refuses one, it skips the whole unit and nothing else.
package struct ChangeUnit: Sendable {
    package var changes: [Change]

    package init(_ changes: [Change]) {
        self.changes = changes
    }
}

/// What the store says of a unit.
package enum UnitVerdict: Hashable, Sendable {
    case written
    case refused(Refusal)
}

/// Why the store did not take a unit.
package enum Refusal: Hashable, Sendable {
    /// The shop has an order with this external id: this one.
    case externalIDTaken(OrderID)
    /// An attempt to the same phone is open.
    case customerOnTheLine
    /// The phone had its calls of the day.
    case personCapReached
}
