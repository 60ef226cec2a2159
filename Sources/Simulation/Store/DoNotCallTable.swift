package import ContactCenter

/// Phones that must not be dialled, by phone and shop.
package struct DoNotCallTable: Sendable {
    struct Key: Hashable, Sendable {
        var phone: PhoneNumber
        /// nil: for every shop.
        var shop: ShopID?
    }

    private var entries: [Key: DoNotCallEntry] = [:]
    /// Rises with every change: settings are read anew.
    private(set) var revision: Int64 = 0

    /// By phone, the entry for every shop first.
    package var all: [DoNotCallEntry] { entries.values.sorted(by: Self.isBefore) }

    package func entries(of phone: PhoneNumber) -> [DoNotCallEntry] { all.filter { $0.phone == phone } }

    mutating func replace(_ entry: DoNotCallEntry?, of key: Key) -> DoNotCallEntry? {
        let former = entries[key]
        entries[key] = entry
        if former != nil || entry != nil { revision += 1 }
        return former
    }

    private static func isBefore(_ left: DoNotCallEntry, _ right: DoNotCallEntry) -> Bool {
        (left.phone, left.shop?.rawValue ?? "") < (right.phone, right.shop?.rawValue ?? "")
    }
}
