package import Actors
package import ContactCenter

extension MemoryStore: Queries {
    package func orders(_ filter: OrderFilter) throws -> Page<OrderSummary> {
        try read { try $0.list(filter) }
    }

    package func orderDetails(_ id: OrderID) -> OrderDetails? {
        read { $0.details(id) }
    }

    package func timeline(_ id: OrderID) -> [TimelineEntry] {
        read { $0.events.all(of: id) }
    }

    package func deliveries(_ filter: DeliveryFilter) throws -> Page<Delivery> {
        try read { try $0.list(filter) }
    }

    package func figures(
        shop: ShopID, from: Instant, to: Instant, serviceThreshold: Duration, now: Instant
    ) -> FigureCounts {
        read { $0.figures(shop: shop, from: from, to: to, serviceThreshold: serviceThreshold, now: now) }
    }

    package func doNotCall(_ phone: PhoneNumber) -> [DoNotCallEntry] {
        read { $0.doNotCall.entries(of: phone) }
    }
}
