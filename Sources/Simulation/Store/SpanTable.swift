package import ContactCenter

/// The time that operators spent in each state.
package struct SpanTable: Sendable {
    struct Key: Hashable, Sendable {
        var `operator`: OperatorID
        var from: Instant
        var state: OperatorState
    }

    /// Ascending by `from`; those of one moment as they came.
    private var byOperator: [OperatorID: [OperatorStateSpan]] = [:]

    package func all(of id: OperatorID) -> [OperatorStateSpan] { byOperator[id] ?? [] }

    /// The newest without an end.
    package func open(of id: OperatorID) -> OperatorStateSpan? {
        byOperator[id]?.last { $0.until == nil }
    }

    mutating func replace(_ span: OperatorStateSpan?, of key: Key) -> OperatorStateSpan? {
        let spans = byOperator[key.operator] ?? []
        // Looked for from the end, where the newest is.
        var index = spans.count
        while index > 0, spans[index - 1].from > key.from { index -= 1 }
        var found: Int?
        var other = index
        while other > 0, spans[other - 1].from == key.from {
            other -= 1
            if spans[other].state == key.state { found = other }
        }
        switch (found, span) {
        case (nil, nil): return nil
        case (nil, let span?):
            byOperator[key.operator, default: []].insert(span, at: index)
            return nil
        case (let found?, let span?): byOperator[key.operator]?[found] = span
        case (let found?, nil): byOperator[key.operator]?.remove(at: found)
        }
        return found.map { spans[$0] }
    }
}
