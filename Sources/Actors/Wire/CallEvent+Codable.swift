package import ContactCenter

/// The event's word; of a call's end, the outcome and the telephone's own word.
extension CallEvent: Codable {
    private enum Key: String, CodingKey {
        case event
        case outcome
        case cause
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        switch try fields.decode(String.self, forKey: .event) {
        case "ringing": self = .ringing
        case "answered": self = .answered
        case "machine_detected": self = .machineDetected
        case "connected": self = .connected
        case "ended":
            self = .ended(
                try fields.decode(Outcome.self, forKey: .outcome),
                cause: try fields.decode(String.self, forKey: .cause))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .event, in: fields, debugDescription: "an unknown event of a call")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        switch self {
        case .ringing: try fields.encode("ringing", forKey: .event)
        case .answered: try fields.encode("answered", forKey: .event)
        case .machineDetected: try fields.encode("machine_detected", forKey: .event)
        case .connected: try fields.encode("connected", forKey: .event)
        case .ended(let outcome, let cause):
            try fields.encode("ended", forKey: .event)
            try fields.encode(outcome, forKey: .outcome)
            try fields.encode(cause, forKey: .cause)
        }
    }
}
