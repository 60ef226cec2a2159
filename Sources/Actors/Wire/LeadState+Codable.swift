package import ContactCenter

/// The state's word, and beside it what belongs to that state.
extension LeadState: Codable {
    private enum Key: String, CodingKey {
        case state
        case attempt
        case `operator`
        case work
        case reason
        case twin
        case end
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        func attempt() throws -> AttemptID { try fields.decode(AttemptID.self, forKey: .attempt) }
        func person() throws -> OperatorID { try fields.decode(OperatorID.self, forKey: .operator) }
        func work() throws -> WorkID { try fields.decode(WorkID.self, forKey: .work) }
        switch try fields.decode(String.self, forKey: .state) {
        case "waiting": self = .waiting
        case "offered": self = .offered(try person(), try work())
        case "dialling":
            self = .dialling(
                try attempt(), try fields.decodeIfPresent(OperatorID.self, forKey: .operator),
                try fields.decodeIfPresent(WorkID.self, forKey: .work))
        case "answered": self = .answered(try attempt())
        case "talking": self = .talking(try attempt(), try person(), try work())
        case "after_call": self = .afterCall(try attempt(), try person(), try work())
        case "held":
            self = .held(try fields.word(.reason) { HoldReason(code: $0) })
        case "duplicate":
            self = .duplicate(
                of: try fields.decode(OrderID.self, forKey: .twin),
                try fields.word(.reason) { DuplicateReason(rawValue: $0) })
        case "finished":
            self = .finished(try fields.word(.end) { LeadEnd(word: $0) })
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .state, in: fields, debugDescription: "an unknown state of a lead")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(word, forKey: .state)
        try fields.encodeIfPresent(attempt, forKey: .attempt)
        try fields.encodeIfPresent(`operator`, forKey: .operator)
        try fields.encodeIfPresent(work, forKey: .work)
        switch self {
        case .held(let reason): try fields.encode(reason.code, forKey: .reason)
        case .duplicate(let twin, let reason):
            try fields.encode(twin, forKey: .twin)
            try fields.encode(reason.rawValue, forKey: .reason)
        case .finished(let end): try fields.encode(end.word, forKey: .end)
        case .waiting, .offered, .dialling, .answered, .talking, .afterCall: break
        }
    }

    private var attempt: AttemptID? {
        switch self {
        case .dialling(let id, _, _), .answered(let id), .talking(let id, _, _), .afterCall(let id, _, _): id
        case .waiting, .offered, .held, .duplicate, .finished: nil
        }
    }
}
