/// A phone that must not be dialled.
package struct DoNotCallEntry: Hashable, Sendable {
    package var phone: PhoneNumber
    /// nil: for every shop.
    package var shop: ShopID?
    /// nil: for good.
    package var until: Instant?
    package var reason: String?
    package var addedBy: String
    package var addedAt: Instant

    package init(
        phone: PhoneNumber, shop: ShopID?, until: Instant?, reason: String?, addedBy: String,
        addedAt: Instant
    ) {
        self.phone = phone
        self.shop = shop
        self.until = until
        self.reason = reason
        self.addedBy = addedBy
        self.addedAt = addedAt
    }
}
