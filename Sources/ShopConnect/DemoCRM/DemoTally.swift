package import ContactCenter

/// What the demo CRM has counted.
package struct DemoTally: Hashable, Sendable {
    package struct Shop: Hashable, Sendable {
        /// Results by their disposition.
        package var results: [String: Int] = [:]
        /// Orders that ended without a conversation, by the reason.
        package var ends: [String: Int] = [:]
        /// The sums of confirmed orders, by currency: the result's total, else the order's.
        package var sums: [String: Amount] = [:]

        package init() {}
    }

    /// Deliveries with an idempotency key not seen before.
    package var distinct = 0
    /// Deliveries seen before: accepted, not counted again.
    package var duplicates = 0
    /// Requests that were not believed or not understood.
    package var refused = 0
    package var shops: [ShopID: Shop] = [:]

    package init() {}
}
