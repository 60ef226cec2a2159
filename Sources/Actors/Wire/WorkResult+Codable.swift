package import ContactCenter

extension WorkResult: Codable {
    private enum Key: String, CodingKey {
        case disposition
        case shopDisposition = "shop_disposition"
        case topic
        case questions
        case comment
        case items
        case total
        case delivery
        case callback
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            disposition: try fields.decode(Disposition.self, forKey: .disposition),
            shopDisposition: try fields.decodeIfPresent(String.self, forKey: .shopDisposition),
            topic: try fields.decodeIfPresent(String.self, forKey: .topic),
            questions: try fields.decodeIfPresent([String].self, forKey: .questions) ?? [],
            comment: try fields.decodeIfPresent(String.self, forKey: .comment),
            items: try fields.decodeIfPresent(String.self, forKey: .items),
            total: try fields.decodeIfPresent(Amount.self, forKey: .total),
            delivery: try fields.decodeIfPresent(String.self, forKey: .delivery),
            callback: try fields.decodeIfPresent(Callback.self, forKey: .callback))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(disposition, forKey: .disposition)
        try fields.encodeIfPresent(shopDisposition, forKey: .shopDisposition)
        try fields.encodeIfPresent(topic, forKey: .topic)
        if !questions.isEmpty { try fields.encode(questions, forKey: .questions) }
        try fields.encodeIfPresent(comment, forKey: .comment)
        try fields.encodeIfPresent(items, forKey: .items)
        try fields.encodeIfPresent(total, forKey: .total)
        try fields.encodeIfPresent(delivery, forKey: .delivery)
        try fields.encodeIfPresent(callback, forKey: .callback)
    }
}
