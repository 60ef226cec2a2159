package import ContactCenter

/// The progress's word, and beside it what belongs to it.
extension WorkProgress: Codable {
    private enum Key: String, CodingKey {
        case progress
        case attempt
        case phone
        case outcome
        case delay
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        func attempt() throws -> AttemptID { try fields.decode(AttemptID.self, forKey: .attempt) }
        switch try fields.decode(String.self, forKey: .progress) {
        case "ringing": self = .ringing(try attempt(), try fields.decode(PhoneNumber.self, forKey: .phone))
        case "talking": self = .talking(try attempt())
        case "after_call": self = .afterCall(try attempt())
        case "not_reached": self = .over(.outcome(try fields.decode(Outcome.self, forKey: .outcome)))
        case "cancelled": self = .over(.cancelled)
        case "postponed": self = .over(.postponed(try fields.word(.delay) { DelayReason(rawValue: $0) }))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .progress, in: fields, debugDescription: "an unknown progress of work")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        switch self {
        case .ringing(let attempt, let phone):
            try fields.encode("ringing", forKey: .progress)
            try fields.encode(attempt, forKey: .attempt)
            try fields.encode(phone, forKey: .phone)
        case .talking(let attempt):
            try fields.encode("talking", forKey: .progress)
            try fields.encode(attempt, forKey: .attempt)
        case .afterCall(let attempt):
            try fields.encode("after_call", forKey: .progress)
            try fields.encode(attempt, forKey: .attempt)
        case .over(.outcome(let outcome)):
            try fields.encode("not_reached", forKey: .progress)
            try fields.encode(outcome, forKey: .outcome)
        case .over(.cancelled):
            try fields.encode("cancelled", forKey: .progress)
        case .over(.postponed(let delay)):
            try fields.encode("postponed", forKey: .progress)
            try fields.encode(delay.rawValue, forKey: .delay)
        }
    }
}
