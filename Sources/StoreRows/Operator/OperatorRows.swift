package import ContactCenter

/// How operators' states and drafts lie in `operator_states` and `drafts`.
package enum OperatorRows {
    @inlinable
    package static func put(_ span: OperatorStateSpan, in row: inout some RowValues) {
        row.put(span.operator)
        row.put(span.from)
        row.put(span.state.rawValue)
        row.put(span.reason)
        row.put(span.until)
    }

    @inlinable
    package static func put(_ draft: Draft, in row: inout some RowValues) {
        put(draft.work, in: &row)
        row.put(draft.operator)
        row.put(draft.body)
        row.put(draft.savedAt)
    }

    @inlinable
    package static func put(_ work: WorkID, in row: inout some RowValues) {
        row.put(work.order)
        row.put(work.number)
    }

    @inlinable
    package static func readDraft(of work: WorkID, _ row: inout some RowColumns) -> Draft {
        Draft(work: work, operator: OperatorID(row.text()), body: row.text(), savedAt: row.instant())
    }
}
