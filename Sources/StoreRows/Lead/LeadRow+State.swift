package import ContactCenter

/// A lead's state in its six columns: `state, state_reason, operator_id, work, attempt, duplicate_of`.
extension LeadRow {
    @inlinable
    package static func put(_ state: LeadState, in row: inout some RowValues) {
        row.put(state.word)
        row.put(reason(of: state))
        row.put(state.operator)
        row.put(state.work?.number)
        row.put(attempt(of: state)?.number)
        if case .duplicate(let twin, _) = state { row.put(twin) } else { row.putNull() }
    }

    @usableFromInline
    static func reason(of state: LeadState) -> String? {
        switch state {
        case .held(let reason): reason.code
        case .duplicate(_, let reason): reason.rawValue
        case .finished(let end): end.word
        case .waiting, .offered, .dialling, .answered, .talking, .afterCall: nil
        }
    }

    @usableFromInline
    static func attempt(of state: LeadState) -> AttemptID? {
        if case .afterCall(let attempt, _, _) = state { attempt } else { state.openAttempt }
    }

    @inlinable
    package static func readState(
        of id: OrderID, _ row: inout some RowColumns, _ pool: inout TextPool
    ) throws -> LeadState {
        let word = row.text()
        let reason = row.optionalText()
        let person = row.optionalText().map { OperatorID(pool.shared($0)) }
        let work = row.optionalInteger().map { WorkID(order: id, number: Int($0)) }
        let attempt = row.optionalInteger().map { AttemptID(order: id, number: Int($0)) }
        let twin = row.optionalOrderID()
        guard let state = state(word, reason, person, work, attempt, twin) else {
            throw RowProblem(table: "leads", what: "the state \(word) of \(id)")
        }
        return state
    }

    @usableFromInline
    static func state(
        _ word: String, _ reason: String?, _ person: OperatorID?, _ work: WorkID?, _ attempt: AttemptID?,
        _ twin: OrderID?
    ) -> LeadState? {
        switch (word, person, work, attempt) {
        case ("waiting", _, _, _): .waiting
        case ("offered", let person?, let work?, _): .offered(person, work)
        case ("dialling", _, _, let attempt?): .dialling(attempt, person, work)
        case ("answered", _, _, let attempt?): .answered(attempt)
        case ("talking", let person?, let work?, let attempt?): .talking(attempt, person, work)
        case ("after_call", let person?, let work?, let attempt?): .afterCall(attempt, person, work)
        case ("held", _, _, _): reason.flatMap(HoldReason.init(code:)).map(LeadState.held)
        case ("finished", _, _, _): reason.flatMap(LeadEnd.init(word:)).map(LeadState.finished)
        case ("duplicate", _, _, _):
            if let twin, let reason = reason.flatMap(DuplicateReason.init) { .duplicate(of: twin, reason) } else { nil }
        default: nil
        }
    }
}
