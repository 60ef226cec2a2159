package import ContactCenter
import FoundationEssentials

/// An event's fields as compact JSON with sorted names: what `events.data` holds.
package enum EventText {
    package static func write(_ event: LeadEvent) -> String {
        var text = "{"
        for (name, field) in event.fields.sorted(by: { $0.key < $1.key }) {
            if text.utf8.count > 1 { text += "," }
            append(name, to: &text)
            text += ":"
            append(field, to: &text)
        }
        return text + "}"
    }

    package static func write(_ list: [String]) -> String {
        var text = ""
        append(.list(list), to: &text)
        return text
    }

    package static func read(_ kind: String, _ text: String) throws -> LeadEvent {
        let fields: [String: StoredField]
        do {
            fields = try JSONDecoder().decode([String: StoredField].self, from: Data(text.utf8))
        } catch {
            throw RowProblem(table: "events", what: "the data of an event \(kind)")
        }
        guard let event = LeadEvent(word: kind, fields: fields.mapValues(\.field)) else {
            throw RowProblem(table: "events", what: "an event \(kind)")
        }
        return event
    }

    package static func readList(_ text: String) throws -> [String] {
        do {
            return try JSONDecoder().decode([String].self, from: Data(text.utf8))
        } catch {
            throw RowProblem(table: "results", what: "a list of texts")
        }
    }

    private static func append(_ field: EventField, to text: inout String) {
        switch field {
        case .text(let value): append(value, to: &text)
        case .number(let value): text += String(value)
        case .flag(let value): text += value ? "true" : "false"
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                append(value, to: &text)
            }
            text += "]"
        }
    }

    private static func append(_ value: String, to text: inout String) {
        text += "\""
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            text += value
        } else {
            for scalar in value.unicodeScalars { append(scalar, to: &text) }
        }
        text += "\""
    }

    /// RFC 8259, section 7: quotes, backslashes and everything below a space.
    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        default:
            if scalar.value >= 0x20 {
                text.unicodeScalars.append(scalar)
            } else {
                text += scalar.value < 0x10 ? "\\u000" : "\\u00"
                text += String(scalar.value, radix: 16)
            }
        }
    }
}

/// A field as JSON gives it.
private struct StoredField: Decodable {
    var field: EventField

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {  // Not a flag: the next form is tried.
            field = .flag(flag)
        } else if let number = try? container.decode(Int64.self) {  // Likewise.
            field = .number(number)
        } else if let text = try? container.decode(String.self) {  // Likewise.
            field = .text(text)
        } else {
            field = .list(try container.decode([String].self))
        }
    }
}
