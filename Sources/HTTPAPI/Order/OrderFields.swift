import ContactCenter

/// The fields of one order as they are read, with everything that is wrong with them.
struct OrderFields {
    var externalID: String?
    var number: String?
    var phone: String?
    var name: String?
    var city: String?
    var currency: String?
    var total: Amount?
    var submittedAt: Instant?
    var campaign: String?
    var source: String?
    private(set) var problems: [FieldProblem] = []

    private static let problemLimit = 100
    private static let itemLimit = 1000

    /// Reads the object that comes next.
    init(_ scanner: inout JSONScanner) throws(JSONError) {
        guard try scanner.kind() == .object else {
            try scanner.skip()
            fail("", "wrong_type", "An order is an object.")
            return
        }
        try scanner.enter()
        var mark = scanner.beginKeys()
        while let key = try scanner.nextKey(&mark) { try read(key, &scanner) }
        if externalID == nil, isNew("/external_id") {
            fail("/external_id", "missing", "It is required: the shop's own id of the order.")
        }
        if phone == nil, isNew("/phone") {
            fail("/phone", "missing", "It is required, as the customer typed it.")
        }
    }

    mutating func fail(_ pointer: String, _ code: String, _ detail: String) {
        guard problems.count < Self.problemLimit else { return }
        problems.append(FieldProblem(pointer, code, detail))
    }

    private func isNew(_ pointer: String) -> Bool {
        !problems.contains { $0.pointer == pointer }
    }

    private mutating func read(_ key: JSONKey, _ scanner: inout JSONScanner) throws(JSONError) {
        func isKey(_ word: StaticString) -> Bool { key.matches(word, in: scanner.bytes) }
        if isKey("external_id") {
            externalID = try name("/external_id", 200, &scanner)
        } else if isKey("phone") {
            phone = try text("/phone", 200, &scanner)
        } else if isKey("number") {
            number = try text("/number", 200, &scanner)
        } else if isKey("name") {
            name = try text("/name", 500, &scanner)
        } else if isKey("city") {
            city = try text("/city", 200, &scanner)
        } else if isKey("submitted_at") {
            submittedAt = try time("/submitted_at", &scanner)
        } else if isKey("total") {
            total = try amount("/total", &scanner)
        } else if isKey("currency") {
            currency = try currency("/currency", &scanner)
        } else if isKey("items") {
            try items(&scanner)
        } else if isKey("campaign") {
            campaign = try text("/campaign", 64, &scanner)
        } else if isKey("source") {
            source = try text("/source", 200, &scanner)
        } else if isKey("delivery") {
            try object("/delivery", &scanner)
        } else if isKey("attributes") {
            try object("/attributes", &scanner)
        } else {
            try scanner.skip()
        }
    }

    /// A text of at most `limit` characters; nil for null and for what was noted.
    private mutating func text(
        _ pointer: String, _ limit: Int, _ scanner: inout JSONScanner
    ) throws(JSONError) -> String? {
        switch try scanner.kind() {
        case .string:
            let text = try scanner.string()
            if text.utf8.count > limit, text.unicodeScalars.count > limit {
                fail(pointer, "too_long", "At most \(limit) characters are taken.")
                return nil
            }
            if text.utf8.contains(0) {
                fail(pointer, "bad_character", "The character U+0000 can't be stored.")
                return nil
            }
            return text
        case .null:
            try scanner.null()
            return nil
        default:
            try scanner.skip()
            fail(pointer, "wrong_type", "A string is needed.")
            return nil
        }
    }

    /// A text that is not empty.
    private mutating func name(
        _ pointer: String, _ limit: Int, _ scanner: inout JSONScanner
    ) throws(JSONError) -> String? {
        guard let text = try text(pointer, limit, &scanner) else { return nil }
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            fail(pointer, "empty", "It must not be empty.")
            return nil
        }
        return text
    }

    /// Money from its literal, digit by digit.
    private mutating func amount(
        _ pointer: String, _ scanner: inout JSONScanner
    ) throws(JSONError) -> Amount? {
        let literal: String
        switch try scanner.kind() {
        case .number: literal = try scanner.number()
        case .string: literal = try scanner.string()
        case .null:
            try scanner.null()
            return nil
        default:
            try scanner.skip()
            fail(pointer, "wrong_type", "A decimal is needed: 210.48.")
            return nil
        }
        guard let amount = Amount(literal), amount.coefficient >= 0 else {
            fail(
                pointer, "bad_amount",
                "A decimal is needed, not negative, of at most 15 digits, without an exponent: 210.48.")
            return nil
        }
        return amount
    }

    private mutating func time(
        _ pointer: String, _ scanner: inout JSONScanner
    ) throws(JSONError) -> Instant? {
        guard let text = try text(pointer, 40, &scanner) else { return nil }
        guard let instant = ISO8601.instant(text) else {
            fail(pointer, "bad_time", "ISO 8601 with an offset is needed: 2026-11-27T10:00:00+02:00.")
            return nil
        }
        return instant
    }

    /// ISO 4217.
    private mutating func currency(
        _ pointer: String, _ scanner: inout JSONScanner
    ) throws(JSONError) -> String? {
        guard let text = try text(pointer, 40, &scanner) else { return nil }
        guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            fail(pointer, "bad_currency", "Three capital letters are needed: UAH.")
            return nil
        }
        return text
    }

    private mutating func object(
        _ pointer: String, _ scanner: inout JSONScanner
    ) throws(JSONError) {
        let kind = try scanner.kind()
        try scanner.skip()
        if kind != .object, kind != .null { fail(pointer, "wrong_type", "An object is needed.") }
    }

    private mutating func items(_ scanner: inout JSONScanner) throws(JSONError) {
        guard try scanner.kind() == .array else {
            let kind = try scanner.kind()
            try scanner.skip()
            if kind != .null { fail("/items", "wrong_type", "An array of objects is needed.") }
            return
        }
        try scanner.enter()
        var isFirst = true
        var count = 0
        while try scanner.nextElement(isFirst: &isFirst) {
            try item(count, &scanner)
            count += 1
        }
        if count > Self.itemLimit {
            fail("/items", "too_many", "At most \(Self.itemLimit) items are taken.")
        }
    }

    private mutating func item(_ index: Int, _ scanner: inout JSONScanner) throws(JSONError) {
        guard try scanner.kind() == .object else {
            try scanner.skip()
            fail("/items/\(index)", "wrong_type", "An object is needed.")
            return
        }
        try scanner.enter()
        var mark = scanner.beginKeys()
        while let key = try scanner.nextKey(&mark) {
            if key.matches("sku", in: scanner.bytes) {
                try shortText(index, "sku", &scanner)
            } else if key.matches("name", in: scanner.bytes) {
                try shortText(index, "name", &scanner)
            } else if key.matches("qty", in: scanner.bytes) {
                try decimal(index, "qty", &scanner)
            } else if key.matches("price", in: scanner.bytes) {
                try decimal(index, "price", &scanner)
            } else {
                try scanner.skip()
            }
        }
    }

    /// Checked without being read: nothing is made of an item's texts here.
    private mutating func shortText(
        _ index: Int, _ field: StaticString, _ scanner: inout JSONScanner
    ) throws(JSONError) {
        let kind = try scanner.kind()
        let start = scanner.position
        try scanner.skip()
        if kind != .string, kind != .null {
            fail("/items/\(index)/\(field)", "wrong_type", "A string is needed.")
        } else if scanner.position - start > 4002 {
            fail("/items/\(index)/\(field)", "too_long", "At most 1000 characters are taken.")
        }
    }

    private mutating func decimal(
        _ index: Int, _ field: StaticString, _ scanner: inout JSONScanner
    ) throws(JSONError) {
        let count = problems.count
        _ = try amount("", &scanner)
        // The pointer is made only where it is needed: most orders are right.
        if problems.count > count { problems[count].pointer = "/items/\(index)/\(field)" }
    }
}
