/// A message that the shop's CRM must get: a row of the outbox, written with what it tells of.
package struct Delivery: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// An operator fixed a result.
        case result = "order.result"
        /// The lead ended without a conversation: exhausted, unreachable, cancelled.
        case ended = "order.ended"
    }

    package enum State: Hashable, Sendable {
        /// To be sent, not before this moment.
        case pending(notBefore: Instant)
        case delivered(Instant)
        /// Given up; listed until somebody sends it again.
        case dead(Instant, reason: String)

        package var word: String {
            switch self {
            case .pending: "pending"
            case .delivered: "delivered"
            case .dead: "dead"
            }
        }
    }

    package var id: DeliveryID
    package var shop: ShopID
    package var kind: Kind
    /// What happened to the lead: the body is made of it and of the order.
    package var event: LeadEvent
    package var createdAt: Instant
    package var state: State
    /// Tries made.
    package var tries: Int
    /// The last try's error, in words.
    package var lastError: String?

    package init(
        id: DeliveryID, shop: ShopID, kind: Kind, event: LeadEvent, createdAt: Instant,
        state: State, tries: Int = 0, lastError: String? = nil
    ) {
        self.id = id
        self.shop = shop
        self.kind = kind
        self.event = event
        self.createdAt = createdAt
        self.state = state
        self.tries = tries
        self.lastError = lastError
    }
}

/// A delivery's id, which is also its idempotency key: the order and the number of the event it tells of.
/// Deliveries of one order are sent in the order of their numbers.
package struct DeliveryID: Hashable, Comparable, Sendable {
    package let order: OrderID
    package let event: Int32

    package init(order: OrderID, event: Int32) {
        self.order = order
        self.event = event
    }

    package static func < (left: DeliveryID, right: DeliveryID) -> Bool {
        (left.order, left.event) < (right.order, right.event)
    }
}

extension DeliveryID: LosslessStringConvertible {
    package var description: String { "\(order)-d\(event)" }

    package init?(_ description: String) {
        guard description.utf8.count > 15, let order = OrderID(String(description.prefix(13))),
            description.dropFirst(13).hasPrefix("-d"),
            let event = Int32(description.dropFirst(15)), event > 0
        else { return nil }
        self.init(order: order, event: event)
    }
}
