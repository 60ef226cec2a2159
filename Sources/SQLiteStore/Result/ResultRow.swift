import StoreRows

extension ResultRow {
    static let insert = """
        INSERT INTO results (
            order_id, work, shop_id, campaign_id, attempt, operator_id, disposition, shop_disposition, topic,
            questions, comment, items, total, total_micros, delivery, callback_at, callback_to, fixed_at, after_call_ms
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}
