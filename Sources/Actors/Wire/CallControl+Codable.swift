/// One word; digits as `dtmf:12#`.
extension CallControl: Codable {
    private static let digits = "dtmf:"
    /// Nobody presses more keys at once.
    private static let longest = 64

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        switch word {
        case "hold": self = .hold
        case "resume": self = .resume
        case "mute": self = .mute
        case "unmute": self = .unmute
        default:
            let keys = word.dropFirst(Self.digits.count)
            guard word.hasPrefix(Self.digits), keys.utf8.count <= Self.longest,
                keys.allSatisfy({ "0123456789*#".contains($0) })
            else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "no control of a call") }
            self = .dtmf(String(keys))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .hold: try container.encode("hold")
        case .resume: try container.encode("resume")
        case .mute: try container.encode("mute")
        case .unmute: try container.encode("unmute")
        case .dtmf(let keys): try container.encode(Self.digits + keys)
        }
    }
}
