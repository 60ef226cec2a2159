package import ContactCenter
import StoreRows

extension PostgresStore {
    /// Of several spans without an end, which only a crash can leave, the newest.
    package func openState(of id: OperatorID) async throws -> OperatorStateSpan? {
        let sql = """
            SELECT state, reason, from_at FROM operator_states
            WHERE operator_id = $1 AND until_at IS NULL ORDER BY from_at DESC LIMIT 1
            """
        return try await readJournal(Query(sql) { $0.put(id) }) { rows in
            try rows.first { row in
                guard let state = try row.word(OperatorState.init, in: "operator_states") else {
                    throw RowProblem(table: "operator_states", what: "the state of \(id)")
                }
                let reason = row.optionalText()
                return OperatorStateSpan(operator: id, state: state, reason: reason, from: row.instant(), until: nil)
            }
        }
    }

    package func draft(of work: WorkID) async throws -> Draft? {
        let sql = "SELECT operator_id, body, saved_at FROM drafts WHERE order_id = $1 AND work = $2::bigint"
        return try await readJournal(Query(sql) { OperatorRows.put(work, in: &$0) }) { rows in
            rows.first { OperatorRows.readDraft(of: work, &$0) }
        }
    }
}
