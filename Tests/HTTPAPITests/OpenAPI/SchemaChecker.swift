@testable import HTTPAPI

/// Holds values against the part of JSON Schema 2020-12 that docs/openapi.yaml uses.
///
/// A keyword that is not known here is a finding, so that no schema says what nobody checks.
struct SchemaChecker {
    /// The whole document, for `$ref`.
    let document: JSONValue

    private static let silent: Set = ["description", "default", "example", "examples", "title"]

    /// - Returns: what is wrong, each with the pointer of its value; empty where the value fits.
    func findings(_ value: JSONValue, _ schema: JSONValue, at pointer: String = "") -> [String] {
        schema.members.flatMap { keyword in findings(value, keyword, schema, pointer) }
    }

    /// What a `$ref` points at; the value itself where it is none.
    func resolved(_ value: JSONValue) -> JSONValue {
        guard let reference = value["$ref"]?.string else { return value }
        let found = reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
        return found.map(resolved) ?? .null
    }

    private func findings(
        _ value: JSONValue, _ keyword: JSONMember, _ schema: JSONValue, _ pointer: String
    ) -> [String] {
        let argument = keyword.value
        switch keyword.name {
        case "$ref":
            let target = resolved(schema)
            return target == .null ? ["\(pointer): a reference to nothing"] : findings(value, target, at: pointer)
        case "type":
            let types = argument.array?.compactMap(\.string) ?? [argument.string ?? ""]
            return types.contains { value.isOf(type: $0) }
                ? [] : ["\(pointer): \(value.text.prefix(60)) is no \(types.joined(separator: " or "))"]
        case "enum":
            return argument.array?.contains(value) == true ? [] : ["\(pointer): \(value.text.prefix(60)) is not listed"]
        case "const": return value == argument ? [] : ["\(pointer): \(value.text.prefix(60)) is not \(argument.text)"]
        case "oneOf":
            let fitting = (argument.array ?? []).filter { findings(value, $0, at: pointer).isEmpty }.count
            return fitting == 1 ? [] : ["\(pointer): fits \(fitting) of the choices: \(value.text.prefix(200))"]
        case "pattern", "format", "minLength", "maxLength": return textFindings(value, keyword, pointer)
        case "minimum", "maximum": return numberFindings(value, keyword, pointer)
        case "required", "properties", "additionalProperties": return fieldFindings(value, keyword, schema, pointer)
        case "items":
            return (value.array ?? []).enumerated().flatMap { findings($1, argument, at: "\(pointer)/\($0)") }
        case "minItems": return (value.array?.count ?? .max) >= argument.integer ?? 0 ? [] : ["\(pointer): too few"]
        case "maxItems": return (value.array?.count ?? 0) <= argument.integer ?? 0 ? [] : ["\(pointer): too many"]
        default:
            return Self.silent.contains(keyword.name) ? [] : ["\(pointer): the keyword \(keyword.name) is not checked"]
        }
    }

    private func textFindings(_ value: JSONValue, _ keyword: JSONMember, _ pointer: String) -> [String] {
        guard let text = value.string else { return [] }
        let fits: Bool
        switch keyword.name {
        case "pattern": fits = (try? Regex(keyword.value.string ?? "").firstMatch(in: text)) != nil
        case "format": fits = keyword.value.string == "date-time" && ISO8601.instant(text) != nil
        case "minLength": fits = text.unicodeScalars.count >= keyword.value.integer ?? 0
        default: fits = text.unicodeScalars.count <= keyword.value.integer ?? 0
        }
        return fits ? [] : ["\(pointer): \(text.prefix(60)) does not fit \(keyword.name) \(keyword.value.text)"]
    }

    private func numberFindings(_ value: JSONValue, _ keyword: JSONMember, _ pointer: String) -> [String] {
        guard case .number(let literal) = value, let number = Double(literal),
            case .number(let bound) = keyword.value, let bound = Double(bound)
        else { return [] }
        let fits = keyword.name == "minimum" ? number >= bound : number <= bound
        return fits ? [] : ["\(pointer): \(literal) is beyond the \(keyword.name)"]
    }

    private func fieldFindings(
        _ value: JSONValue, _ keyword: JSONMember, _ schema: JSONValue, _ pointer: String
    ) -> [String] {
        guard case .object(let members) = value else { return [] }
        switch keyword.name {
        case "required":
            return (keyword.value.array ?? []).compactMap(\.string)
                .filter { value[$0] == nil }.map { "\(pointer)/\($0): missing" }
        case "properties":
            return members.flatMap { member in
                keyword.value[member.name].map { findings(member.value, $0, at: "\(pointer)/\(member.name)") } ?? []
            }
        default:
            let others = members.filter { schema["properties"]?[$0.name] == nil }
            if keyword.value == .bool(false) { return others.map { "\(pointer)/\($0.name): not in the schema" } }
            return others.flatMap { findings($0.value, keyword.value, at: "\(pointer)/\($0.name)") }
        }
    }
}

extension JSONValue {
    fileprivate func isOf(type: String) -> Bool {
        switch self {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number(let literal): type == "number" || (type == "integer" && Int(literal) != nil)
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        case .raw: false
        }
    }
}
