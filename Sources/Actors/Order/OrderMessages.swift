package import Cluster
package import ContactCenter

/// Takes orders in. Sent to `OrderIntake`; the reply comes when the orders are on disk, one acknowledgement each, in order.
package struct SubmitOrders: WireMessage {
    package typealias Reply = [OrderAcknowledgement]
    package static let name: MessageName = "order_intake.submit/1"
    package var orders: [OrderSubmission]

    package init(orders: [OrderSubmission]) {
        self.orders = orders
    }
}

/// Judges orders and queues what is to be dialled, in one commit. Sent to `Deduplicator` by `OrderIntake`.
package struct CheckOrders: Message {
    package typealias Reply = [OrderAcknowledgement]
    package static let name: MessageName = "deduplicator.check/1"
    package var orders: [OrderSubmission]

    package init(orders: [OrderSubmission]) {
        self.orders = orders
    }
}

/// Undoes a duplicate, fake or do-not-call verdict. Sent to `DialScheduler`.
package struct ReleaseOrder: WireMessage, Codable {
    package typealias Reply = OrderChange
    package static let name: MessageName = "dial_scheduler.release/1"
    package var order: OrderID
    package var by: String

    package init(order: OrderID, by: String) {
        self.order = order
        self.by = by
    }
}

/// The shop no longer wants the order called. Sent to `DialScheduler`.
package struct CancelOrder: WireMessage, Codable {
    package typealias Reply = OrderChange
    package static let name: MessageName = "dial_scheduler.cancel/1"
    package var order: OrderID
    package var by: String

    package init(order: OrderID, by: String) {
        self.order = order
        self.by = by
    }
}

/// What became of a change that was asked for.
package enum OrderChange: Hashable, Sendable {
    case done
    case notFound
    /// The order's state does not allow it: the state's word, and what to do.
    case refused(state: String, detail: String)
}

/// Why an order is not being dialled now. Sent to `DialScheduler`.
package struct ExplainOrder: WireMessage, Codable {
    package typealias Reply = Explanation?
    package static let name: MessageName = "dial_scheduler.explain/1"
    package var order: OrderID

    package init(order: OrderID) {
        self.order = order
    }
}

/// The shop's queues. Sent to `DialScheduler`.
package struct ReadQueues: WireMessage, Codable {
    package typealias Reply = [QueueStatus]
    package static let name: MessageName = "dial_scheduler.queues/1"

    package init() {}
}
