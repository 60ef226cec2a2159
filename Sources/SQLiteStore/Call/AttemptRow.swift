import StoreRows

extension AttemptRow {
    static let insert = """
        INSERT INTO attempts (
            order_id, number, shop_id, campaign_id, phone, operator_id, work, started_at, answered_at, connected_at,
            ended_at, outcome, cause, is_late
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let update = """
        UPDATE attempts SET
            shop_id = ?3, campaign_id = ?4, phone = ?5, operator_id = ?6, work = ?7, started_at = ?8, answered_at = ?9,
            connected_at = ?10, ended_at = ?11, outcome = ?12, cause = ?13, is_late = ?14
        WHERE order_id = ?1 AND number = ?2
        """
}
