package import ContactCenter

/// A shop's own system, to which results are sent.
package protocol ShopSystem: Sendable {
    /// Sends one delivery with its order.
    ///
    /// Never throws: every failure has a meaning for what to do next. Gives up on its own within 30 s.
    func send(_ delivery: Delivery, of order: Order, to target: CRMTarget) async -> DeliveryAnswer
}
