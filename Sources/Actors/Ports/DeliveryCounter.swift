package import ContactCenter

/// How a shop's deliveries stand.
package struct DeliveryCounts: Hashable, Sendable {
    package var pending = 0
    package var delivered = 0
    package var dead = 0

    package init() {}
}

/// Counts deliveries, for boards and metrics.
package protocol DeliveryCounter: Sendable {
    func deliveryCounts(shop: ShopID) async throws -> DeliveryCounts
}
