import ContactCenter

/// How an entry lies in `do_not_call`. An empty shop stands for every shop: a key must not be NULL.
enum DoNotCallRow {
    static let upsert = """
        INSERT INTO do_not_call (phone, shop_id, until_at, reason, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (phone, shop_id) DO UPDATE SET
            until_at = excluded.until_at, reason = excluded.reason, added_by = excluded.added_by,
            added_at = excluded.added_at
        """

    static let delete = "DELETE FROM do_not_call WHERE phone = ? AND shop_id = ?"

    static let columns = "phone, shop_id, until_at, reason, added_by, added_at"

    static func put(_ entry: DoNotCallEntry, in row: inout Values) {
        row.put(entry.phone)
        row.put(entry.shop?.rawValue ?? "")
        row.put(entry.until)
        row.put(entry.reason)
        row.put(entry.addedBy)
        row.put(entry.addedAt)
    }

    static func read(_ row: inout Columns) throws -> DoNotCallEntry {
        guard let phone = row.optionalPhone() else { throw RowProblem(table: "do_not_call", what: "a phone") }
        let shop = row.text()
        return DoNotCallEntry(
            phone: phone, shop: shop.isEmpty ? nil : ShopID(shop), until: row.optionalInstant(),
            reason: row.optionalText(), addedBy: row.text(), addedAt: row.instant())
    }
}
