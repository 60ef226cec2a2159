extension OrderChange: Codable {
    private enum Key: String, CodingKey {
        case change
        case state
        case detail
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        switch try fields.decode(String.self, forKey: .change) {
        case "done": self = .done
        case "not_found": self = .notFound
        case "refused":
            self = .refused(
                state: try fields.decode(String.self, forKey: .state),
                detail: try fields.decode(String.self, forKey: .detail))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .change, in: fields, debugDescription: "an unknown end of a change")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        switch self {
        case .done: try fields.encode("done", forKey: .change)
        case .notFound: try fields.encode("not_found", forKey: .change)
        case .refused(let state, let detail):
            try fields.encode("refused", forKey: .change)
            try fields.encode(state, forKey: .state)
            try fields.encode(detail, forKey: .detail)
        }
    }
}
