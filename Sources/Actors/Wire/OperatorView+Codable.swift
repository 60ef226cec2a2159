package import ContactCenter

extension OperatorView: Codable {
    private enum Key: String, CodingKey {
        case `operator`
        case state
        case reason
        case since
        case work
        case afterwards
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            operator: try fields.decode(OperatorID.self, forKey: .operator),
            state: try fields.decode(OperatorState.self, forKey: .state),
            reason: try fields.decodeIfPresent(String.self, forKey: .reason),
            since: try fields.decode(Instant.self, forKey: .since),
            work: try fields.decodeIfPresent(WorkView.self, forKey: .work),
            afterwards: try fields.decodeIfPresent(OperatorState.self, forKey: .afterwards))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(`operator`, forKey: .operator)
        try fields.encode(state, forKey: .state)
        try fields.encodeIfPresent(reason, forKey: .reason)
        try fields.encode(since, forKey: .since)
        try fields.encodeIfPresent(work, forKey: .work)
        try fields.encodeIfPresent(afterwards, forKey: .afterwards)
    }
}
