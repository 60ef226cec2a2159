import ContactCenter

/// A value that is told apart within one shop only: an external id, a phone.
struct InShop<Value: Hashable & Sendable>: Hashable, Sendable {
    var shop: ShopID
    var value: Value

    init(_ value: Value, of shop: ShopID) {
        self.value = value
        self.shop = shop
    }
}
