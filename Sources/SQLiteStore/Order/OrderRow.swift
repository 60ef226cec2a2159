import StoreRows

extension OrderRow {
    static let insert = """
        INSERT INTO orders (
            id, shop_id, external_id, number, phone_field, phone, alternative_phone, name, city, currency, total,
            total_micros, submitted_at, received_at, campaign_id, source, zone, verdict, verdict_reason, duplicate_of,
            body
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (shop_id, external_id) DO NOTHING
        """
}
