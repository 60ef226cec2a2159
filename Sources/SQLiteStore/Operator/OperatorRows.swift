import ContactCenter

/// How operators' states and drafts lie in `operator_states` and `drafts`.
enum OperatorRows {
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

    static func put(_ span: OperatorStateSpan, in row: inout Values) {
        row.put(span.operator)
        row.put(span.from)
        row.put(span.state.rawValue)
        row.put(span.reason)
        row.put(span.until)
    }

    static func put(_ draft: Draft, in row: inout Values) {
        put(draft.work, in: &row)
        row.put(draft.operator)
        row.put(draft.body)
        row.put(draft.savedAt)
    }

    static func put(_ work: WorkID, in row: inout Values) {
        row.put(work.order)
        row.put(work.number)
    }

    static func readDraft(of work: WorkID, _ row: inout Columns) -> Draft {
        Draft(work: work, operator: OperatorID(row.text()), body: row.text(), savedAt: row.instant())
    }
}
