package import ContactCenter

/// The lists and figures that people ask for, from the domain tables. Never on the way of a call.
package protocol Queries: Sendable {
    func orders(_ filter: OrderFilter) async throws -> Page<OrderSummary>
    /// The order with its lead, attempts and results; nil where there is none.
    func orderDetails(_ id: OrderID) async throws -> OrderDetails?
    /// Every event of the order, oldest first.
    func timeline(_ id: OrderID) async throws -> [TimelineEntry]
    func deliveries(_ filter: DeliveryFilter) async throws -> Page<Delivery>
    /// Counts over orders submitted in `from ..< to`, by shop; `serviceThreshold` is the service level's.
    func figures(
        shop: ShopID, from: Instant, to: Instant, serviceThreshold: Duration, now: Instant
    ) async throws -> FigureCounts
    func doNotCall(_ phone: PhoneNumber) async throws -> [DoNotCallEntry]
}

/// One page of a list; `next` is the cursor of the page after it.
package struct Page<Item: Sendable>: Sendable {
    package var items: [Item]
    package var next: String?

    package init(items: [Item], next: String?) {
        self.items = items
        self.next = next
    }
}

/// Which orders a list has, newest first.
package struct OrderFilter: Sendable {
    package var shop: ShopID
    /// A lead's state word, `duplicate`, `held` or `finished`; nil for all.
    package var status: String?
    package var phone: PhoneNumber?
    package var number: String?
    package var from: Instant?
    package var to: Instant?
    package var limit: Int
    package var cursor: String?

    package init(
        shop: ShopID, status: String? = nil, phone: PhoneNumber? = nil, number: String? = nil,
        from: Instant? = nil, to: Instant? = nil, limit: Int = 50, cursor: String? = nil
    ) {
        self.shop = shop
        self.status = status
        self.phone = phone
        self.number = number
        self.from = from
        self.to = to
        self.limit = limit
        self.cursor = cursor
    }
}

package struct OrderSummary: Sendable {
    package var order: Order
    package var verdict: OrderVerdict
    package var lead: Lead

    package init(order: Order, verdict: OrderVerdict, lead: Lead) {
        self.order = order
        self.verdict = verdict
        self.lead = lead
    }
}

package struct OrderDetails: Sendable {
    package var summary: OrderSummary
    package var attempts: [Attempt]
    package var results: [FixedResult]

    package init(summary: OrderSummary, attempts: [Attempt], results: [FixedResult]) {
        self.summary = summary
        self.attempts = attempts
        self.results = results
    }
}

package struct TimelineEntry: Sendable {
    package var number: Int32
    package var at: Instant
    package var event: LeadEvent

    package init(number: Int32, at: Instant, event: LeadEvent) {
        self.number = number
        self.at = at
        self.event = event
    }
}

package struct DeliveryFilter: Sendable {
    package var shop: ShopID
    /// `pending`, `delivered`, `dead`; nil for all.
    package var state: String?
    package var limit: Int
    package var cursor: String?

    package init(shop: ShopID, state: String? = nil, limit: Int = 50, cursor: String? = nil) {
        self.shop = shop
        self.state = state
        self.limit = limit
        self.cursor = cursor
    }
}
