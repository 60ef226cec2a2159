import StoreRows

extension DeliveryRow {
    static let upsert = """
        INSERT INTO deliveries (
            order_id, event, shop_id, kind, event_kind, event_data, created_at, state, state_at, dead_reason, tries,
            last_error
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (order_id, event) DO UPDATE SET
            state = excluded.state, state_at = excluded.state_at, dead_reason = excluded.dead_reason,
            tries = excluded.tries, last_error = excluded.last_error
        """
}
