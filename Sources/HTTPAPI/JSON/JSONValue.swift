package import ContactCenter

/// A value of JSON. Objects keep the order of their members, numbers their literal.
package indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The literal.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
    /// Text that is JSON already: an order's own bytes, a stored document.
    case raw([UInt8])
}

package struct JSONMember: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue {
    package static func integer(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

    /// The shortest number that is read back as the same; null for what JSON has no number for.
    package static func real(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        return .number("\(value)")
    }

    /// A string, or null.
    package static func text(_ value: String?) -> JSONValue {
        value.map(JSONValue.string) ?? .null
    }

    /// An id, an amount: what has one way to be written. Null for none.
    package static func text(_ value: (some LosslessStringConvertible)?) -> JSONValue {
        value.map { .string($0.description) } ?? .null
    }

    package static func text<Named>(_ value: Identifier<Named>?) -> JSONValue {
        value.map { .string($0.rawValue) } ?? .null
    }

    /// A phone in E.164, or null.
    package static func phone(_ value: PhoneNumber?) -> JSONValue {
        value.map { .string($0.e164) } ?? .null
    }

    /// A time in ISO 8601 with the zone's offset, or null.
    package static func time(_ value: Instant?, in zone: TimeZoneRules) -> JSONValue {
        value.map { .string(ISO8601.text($0, in: zone)) } ?? .null
    }

    /// A duration in seconds, or null.
    package static func seconds(_ value: Duration?) -> JSONValue {
        real(value?.asSeconds)
    }

    /// A text by language: `{"en": …, "ru": …, "uk": …}`.
    package static func texts(_ text: LocalizedText) -> JSONValue {
        .object(Language.allCases.map { JSONMember($0.rawValue, .string(text[$0])) })
    }

    /// The member with this name; nil where it is missing or this is no object.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    package var string: String? { if case .string(let value) = self { value } else { nil } }
    package var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    package var integer: Int? { if case .number(let literal) = self { Int(literal) } else { nil } }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
    ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByNilLiteral
{
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { JSONMember($0.0, $0.1) })
    }

    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(nilLiteral: ()) { self = .null }
}
