package import ContactCenter

extension Explanation: Codable {
    private enum Key: String, CodingKey {
        case code
        case since
        case until
        case text
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            code: try fields.decode(String.self, forKey: .code),
            since: try fields.decodeIfPresent(Instant.self, forKey: .since),
            until: try fields.decodeIfPresent(Instant.self, forKey: .until),
            text: try fields.decode(LocalizedText.self, forKey: .text))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(code, forKey: .code)
        try fields.encodeIfPresent(since, forKey: .since)
        try fields.encodeIfPresent(until, forKey: .until)
        try fields.encode(text, forKey: .text)
    }
}
