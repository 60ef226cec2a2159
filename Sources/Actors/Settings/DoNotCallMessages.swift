package import Cluster
package import ContactCenter

/// Puts a phone on a list, or changes its entry. Sent to `DoNotCallList`; the reply comes when it is on disk.
package struct AddDoNotCall: WireMessage, Codable {
    package static let name: MessageName = "do_not_call.add/1"
    package var entry: DoNotCallEntry

    package init(entry: DoNotCallEntry) {
        self.entry = entry
    }
}

/// Takes a phone off a list. Sent to `DoNotCallList`; the reply comes when it is on disk.
package struct RemoveDoNotCall: WireMessage, Codable {
    package static let name: MessageName = "do_not_call.remove/1"
    package var phone: PhoneNumber
    /// nil for the list of all shops.
    package var shop: ShopID?

    package init(phone: PhoneNumber, shop: ShopID?) {
        self.phone = phone
        self.shop = shop
    }
}
