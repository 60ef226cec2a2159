package import ContactCenter

/// How an entry lies in `do_not_call`. An empty shop stands for every shop: a key must not be NULL.
package enum DoNotCallRow {
    package static let columns = "phone, shop_id, until_at, reason, added_by, added_at"

    @inlinable
    package static func put(_ entry: DoNotCallEntry, in row: inout some RowValues) {
        row.put(entry.phone)
        row.put(entry.shop?.rawValue ?? "")
        row.put(entry.until)
        row.put(entry.reason)
        row.put(entry.addedBy)
        row.put(entry.addedAt)
    }

    @inlinable
    package static func read(_ row: inout some RowColumns) throws -> DoNotCallEntry {
        guard let phone = row.optionalPhone() else { throw RowProblem(table: "do_not_call", what: "a phone") }
        let shop = row.text()
        return DoNotCallEntry(
            phone: phone, shop: shop.isEmpty ? nil : ShopID(shop), until: row.optionalInstant(),
            reason: row.optionalText(), addedBy: row.text(), addedAt: row.instant())
    }
}
