package import ContactCenter

/// A shop's own system, to which results are sent.
package protocol ShopSystem: Sendable {
    /// Sends one delivery with its order.
    ///
    /// Never throws: every failure has a meaning for what to do next. Gives up on its own within 30 s.
    func send(_ delivery: Delivery, of order: Order, to target: CRMTarget) async -> DeliveryAnswer
}

/// What a shop's system said.
package enum DeliveryAnswer: Hashable, Sendable {
    case accepted
    /// Away, overloaded or failing: to be tried again, not before `after` where it said so.
    case tryLater(String, after: Duration?)
    /// It will never take this delivery: a human must look.
    case refused(String)
}
