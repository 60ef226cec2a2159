package import ContactCenter

/// Reads the members of a request's object, and gathers what is wrong with all of them.
///
/// A member that is null counts as one that is missing; members that are not asked for are ignored.
package struct JSONFields {
    private let members: [JSONMember]
    private let pointer: String
    package private(set) var problems: [FieldProblem] = []

    /// - Throws: `Problem` where the value is no object.
    package init(_ value: JSONValue, pointer: String = "") throws {
        guard case .object(let members) = value else {
            throw Problem.invalid([FieldProblem(pointer, "wrong_type", "An object is needed.")])
        }
        self.members = members
        self.pointer = pointer
    }

    /// - Throws: `Problem` with every field that was wrong.
    package func finish() throws {
        guard problems.isEmpty else { throw Problem.invalid(problems) }
    }

    package mutating func text(_ name: String, limit: Int = 1000) -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.string else { return fail(name, "wrong_type", "A string is needed.") }
        guard text.utf8.count <= limit * 4, text.unicodeScalars.count <= limit else {
            return fail(name, "too_long", "At most \(limit) characters are taken.")
        }
        return text
    }

    /// A text that is there and not empty; an empty one stands in for what is wrong.
    package mutating func requiredText(_ name: String, limit: Int = 1000) -> String {
        guard self[name] != nil else { return fail(name, "missing", "It is required.") ?? "" }
        let text = text(name, limit: limit)
        if text == "" { return fail(name, "empty", "It must not be empty.") ?? "" }
        return text ?? ""
    }

    package mutating func bool(_ name: String) -> Bool? {
        guard let value = self[name] else { return nil }
        return value.bool ?? fail(name, "wrong_type", "`true` or `false` is needed.")
    }

    package mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = self[name] else { return nil }
        guard let number = value.integer else {
            return fail(name, "wrong_type", "A whole number is needed.")
        }
        guard range.contains(number) else {
            return fail(name, "out_of_range", "From \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// Money: a number or a string, kept exactly.
    package mutating func amount(_ name: String) -> Amount? {
        switch self[name] {
        case nil: return nil
        case .number(let text), .string(let text):
            return Amount(text)
                ?? fail(name, "bad_amount", "A decimal of at most 15 digits is needed: 210.48.")
        default: return fail(name, "wrong_type", "A decimal is needed: 210.48.")
        }
    }

    package mutating func time(_ name: String) -> Instant? {
        guard let text = text(name, limit: 40) else { return nil }
        return ISO8601.instant(text)
            ?? fail(name, "bad_time", "ISO 8601 with an offset is needed: 2026-11-27T10:00:00+02:00.")
    }

    package mutating func strings(_ name: String, count: Int, limit: Int = 1000) -> [String]? {
        guard let value = self[name] else { return nil }
        guard let elements = value.array, elements.allSatisfy({ $0.string != nil }) else {
            return fail(name, "wrong_type", "An array of strings is needed.")
        }
        let texts = elements.compactMap(\.string)
        guard texts.count <= count, texts.allSatisfy({ $0.unicodeScalars.count <= limit }) else {
            return fail(name, "too_long", "At most \(count), each of at most \(limit) characters.")
        }
        return texts
    }

    /// One of these words.
    package mutating func word<Word: RawRepresentable & CaseIterable>(
        _ name: String, _: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let text = text(name) else { return nil }
        return Word(rawValue: text)
            ?? fail(
                name, "unknown_word",
                "One of: \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
    }

    /// The value as it is: for what is kept as JSON.
    package subscript(name: String) -> JSONValue? {
        guard let value = members.first(where: { $0.name.utf8.elementsEqual(name.utf8) })?.value,
            value != .null
        else { return nil }
        return value
    }

    /// Notes what is wrong with a field.
    @discardableResult
    package mutating func fail<Value>(_ name: String, _ code: String, _ detail: String) -> Value? {
        problems.append(FieldProblem("\(pointer)/\(JSONPointer.escaped(name))", code, detail))
        return nil
    }
}

/// RFC 6901.
package enum JSONPointer {
    package static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
