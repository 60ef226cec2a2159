import Actors
package import ContactCenter
import StoreRows

extension SQLiteStore {
    /// Of several spans without an end, which only a crash can leave, the newest.
    package func openState(of id: OperatorID) async throws -> OperatorStateSpan? {
        try await readJournal { database in
            try Prepared(
                database,
                """
                SELECT state, reason, from_at FROM operator_states
                WHERE operator_id = ? AND until_at IS NULL ORDER BY from_at DESC LIMIT 1
                """
            ).first({ $0.put(id) }) { row in
                guard let state = try row.word(OperatorState.init, in: "operator_states") else {
                    throw RowProblem(table: "operator_states", what: "the state of \(id)")
                }
                let reason = row.optionalText()
                return OperatorStateSpan(operator: id, state: state, reason: reason, from: row.instant(), until: nil)
            }
        }
    }
}
