import Foundation

/// A JSON value, to be looked into.
enum JSON: Decodable, Equatable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case fields([String: JSON])

    init(_ bytes: some Sequence<UInt8>) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {  // the next type is tried
            self = .flag(flag)
        } else if let number = try? value.decode(Double.self) {  // the next type is tried
            self = .number(number)
        } else if let text = try? value.decode(String.self) {  // the next type is tried
            self = .text(text)
        } else if let list = try? value.decode([JSON].self) {  // the next type is tried
            self = .list(list)
        } else {
            self = .fields(try value.decode([String: JSON].self))
        }
    }

    subscript(name: String) -> JSON {
        if case .fields(let fields) = self { fields[name] ?? .null } else { .null }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var list: [JSON] { if case .list(let list) = self { list } else { [] } }
    var isNull: Bool { self == .null }
}
