import ContactCenter

/// The notice's word, and its view or its text.
extension Notice: Codable {
    private enum Key: String, CodingKey {
        case notice
        case view
        case code
        case text
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        func view() throws -> OperatorView { try fields.decode(OperatorView.self, forKey: .view) }
        switch try fields.decode(String.self, forKey: .notice) {
        case "state": self = .state(try view())
        case "offer": self = .offer(try view())
        case "call": self = .call(try view())
        case "work": self = .work(try view())
        case "notice":
            self = .notice(
                code: try fields.decode(String.self, forKey: .code),
                try fields.decode(LocalizedText.self, forKey: .text))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .notice, in: fields, debugDescription: "an unknown notice")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(word, forKey: .notice)
        switch self {
        case .state(let view), .offer(let view), .call(let view), .work(let view):
            try fields.encode(view, forKey: .view)
        case .notice(let code, let text):
            try fields.encode(code, forKey: .code)
            try fields.encode(text, forKey: .text)
        }
    }
}
