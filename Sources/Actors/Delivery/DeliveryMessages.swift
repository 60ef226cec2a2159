package import Cluster
package import ContactCenter

/// Deliveries for the shop's CRM were committed: look for them.
package struct DeliveriesWritten: WireMessage, Codable {
    package static let name: MessageName = "crm_sync.written/1"
    package init() {}
}

/// Sends a dead delivery again.
package struct ResendDelivery: WireMessage, Codable {
    package typealias Reply = OrderChange
    package static let name: MessageName = "crm_sync.resend/1"
    package var delivery: DeliveryID

    package init(delivery: DeliveryID) {
        self.delivery = delivery
    }
}

/// Sends one delivery: a turn of its own, so that many are on their way at once.
struct SendDelivery: Message {
    static let name: MessageName = "crm_sync.send/1"
    var delivery: Delivery
}
