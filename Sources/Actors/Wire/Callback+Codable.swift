package import ContactCenter

extension Callback: Codable {
    private enum Key: String, CodingKey {
        case at
        case to
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            at: try fields.decode(Instant.self, forKey: .at),
            to: try fields.decodeIfPresent(OperatorID.self, forKey: .to))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(at, forKey: .at)
        try fields.encodeIfPresent(to, forKey: .to)
    }
}
