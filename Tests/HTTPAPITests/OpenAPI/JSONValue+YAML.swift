@testable import HTTPAPI

extension JSONValue {
    /// What a YAML reader gives, as JSON.
    init(yaml value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let flag as Bool: self = .bool(flag)
        case let number as Int: self = .integer(number)
        case let number as Double: self = .real(number)
        case let list as [Any]: self = .array(list.map(JSONValue.init(yaml:)))
        case let fields as [AnyHashable: Any]:
            self = .object(
                fields.map { JSONMember("\($0.key)", JSONValue(yaml: $0.value)) }.sorted { $0.name < $1.name })
        default: self = .null
        }
    }

    var members: [JSONMember] { if case .object(let members) = self { members } else { [] } }

    /// With everything that is `raw` read, so that it can be looked into.
    var read: JSONValue { (try? JSONValue(parsing: bytes)) ?? .null }
}
