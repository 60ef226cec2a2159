import StoreRows

extension DoNotCallRow {
    static let upsert = """
        INSERT INTO do_not_call (phone, shop_id, until_at, reason, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (phone, shop_id) DO UPDATE SET
            until_at = excluded.until_at, reason = excluded.reason, added_by = excluded.added_by,
            added_at = excluded.added_at
        """

    static let delete = "DELETE FROM do_not_call WHERE phone = ? AND shop_id = ?"
}
