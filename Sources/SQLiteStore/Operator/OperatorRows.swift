import StoreRows

extension OperatorRows {
    static let upsertState = """
        INSERT INTO operator_states (operator_id, from_at, state, reason, until_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (operator_id, from_at, state) DO UPDATE SET reason = excluded.reason, until_at = excluded.until_at
        """

    static let upsertDraft = """
        INSERT INTO drafts (order_id, work, operator_id, body, saved_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (order_id, work) DO UPDATE SET
            operator_id = excluded.operator_id, body = excluded.body, saved_at = excluded.saved_at
        """

    static let deleteDraft = "DELETE FROM drafts WHERE order_id = ? AND work = ?"

    static let selectDraft = "SELECT operator_id, body, saved_at FROM drafts WHERE order_id = ? AND work = ?"
}
