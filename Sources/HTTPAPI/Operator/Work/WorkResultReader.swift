import ContactCenter

/// Reads the result that an operator fixes, and checks what can be checked without knowing the order.
struct WorkResultReader {
    /// The shop's own words, each with the one that ships.
    var dispositions: [String: Disposition]
    /// Who fixes it: callbacks to `me` are his.
    var `operator`: OperatorID
    var now: Instant

    /// A callback further away is a slip of the pen.
    private static let farthestCallback = Duration.days(366)
    private static let mostItems = 1000
    /// Bytes of the basket and of the delivery.
    private static let jsonLimit = 256 << 10

    /// - Throws: `Problem` with every field that is wrong.
    func read(_ value: JSONValue) throws -> WorkResult {
        var fields = try JSONFields(value)
        let (disposition, shopWord) = disposition(&fields)
        let result = WorkResult(
            disposition: disposition, shopDisposition: shopWord,
            topic: fields.text("topic", limit: 200),
            questions: fields.strings("questions", count: 50) ?? [],
            comment: fields.text("comment", limit: 10_000),
            items: items(&fields), total: total(&fields), delivery: delivery(&fields),
            callback: callback(&fields, isNeeded: disposition == .callback))
        try fields.finish()
        return result
    }

    private func disposition(_ fields: inout JSONFields) -> (Disposition, String?) {
        let word = fields.requiredText("disposition", limit: 64)
        if let shipped = Disposition(rawValue: word) { return (shipped, nil) }
        if let mapped = dispositions[word] { return (mapped, word) }
        if !word.isEmpty {
            let words = Disposition.allCases.map(\.rawValue) + dispositions.keys.sorted()
            fields.note("disposition", "unknown_word", "One of: \(words.joined(separator: ", ")).")
        }
        return (.noDecision, nil)
    }

    private func items(_ fields: inout JSONFields) -> String? {
        guard let value = fields["items"] else { return nil }
        guard let items = value.array, items.allSatisfy(\.isObject) else {
            return fields.fail("items", "wrong_type", "An array of objects is needed.")
        }
        guard items.count <= Self.mostItems else {
            return fields.fail("items", "too_long", "At most \(Self.mostItems) are taken.")
        }
        return text(value, "items", &fields)
    }

    private func total(_ fields: inout JSONFields) -> Amount? {
        guard let total = fields.amount("total") else { return nil }
        guard total.coefficient >= 0 else { return fields.fail("total", "out_of_range", "Not below zero.") }
        return total
    }

    private func delivery(_ fields: inout JSONFields) -> String? {
        guard let value = fields["delivery"] else { return nil }
        guard value.isObject else { return fields.fail("delivery", "wrong_type", "An object is needed.") }
        return text(value, "delivery", &fields)
    }

    private func text(_ value: JSONValue, _ name: String, _ fields: inout JSONFields) -> String? {
        let text = value.text
        guard text.utf8.count <= Self.jsonLimit else {
            return fields.fail(name, "too_long", "At most \(Self.jsonLimit) bytes are taken.")
        }
        return text
    }

    private func callback(_ fields: inout JSONFields, isNeeded: Bool) -> Callback? {
        let at = fields.time("callback_at")
        let to = fields.text("callback_to", limit: 10)
        if let to, to != "me", to != "any" {
            return fields.fail("callback_to", "unknown_word", "One of: me, any.")
        }
        guard let at else {
            guard isNeeded, fields["callback_at"] == nil else { return nil }
            return fields.fail("callback_at", "missing", "A callback needs its time.")
        }
        guard isNeeded else {
            return fields.fail("callback_at", "conflict", "Only the disposition `callback` has a time.")
        }
        guard at > now, at < now + Self.farthestCallback else {
            return fields.fail("callback_at", "out_of_range", "It must be in the future, within a year.")
        }
        return Callback(at: at, to: to == "me" ? `operator` : nil)
    }
}

extension JSONValue {
    fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
