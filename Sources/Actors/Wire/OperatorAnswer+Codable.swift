import ContactCenter

extension OperatorAnswer: Codable {
    private enum Key: String, CodingKey {
        case done
        case refused
        case detail
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        if let view = try fields.decodeIfPresent(OperatorView.self, forKey: .done) {
            self = .done(view)
        } else {
            self = .refused(
                code: try fields.decode(String.self, forKey: .refused),
                detail: try fields.decode(String.self, forKey: .detail))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        switch self {
        case .done(let view): try fields.encode(view, forKey: .done)
        case .refused(let code, let detail):
            try fields.encode(code, forKey: .refused)
            try fields.encode(detail, forKey: .detail)
        }
    }
}
