import ContactCenter
import StoreRows

/// The conditions of a list that a person narrows, with their values in order.
struct ListQuery {
    private(set) var conditions: [String] = []
    private var values: [Value] = []

    private enum Value {
        case integer(Int64)
        case text(String)
    }

    /// Pages of at most this many items, whatever was asked for.
    static let longestPage = 1000

    mutating func require(_ condition: String, _ text: String?) {
        guard let text else { return }
        conditions.append(condition)
        values.append(.text(text))
    }

    mutating func require(_ condition: String, _ integer: Int64?) {
        guard let integer else { return }
        conditions.append(condition)
        values.append(.integer(integer))
    }

    mutating func require(_ condition: String, _ integers: [Int64]) {
        conditions.append(condition)
        values += integers.map(Value.integer)
    }

    mutating func require(_ condition: String, texts: [String]) {
        conditions.append(condition)
        values += texts.map(Value.text)
    }

    var condition: String { conditions.joined(separator: " AND ") }

    func put(in row: inout Values) {
        for value in values {
            switch value {
            case .integer(let integer): row.put(integer)
            case .text(let text): row.put(text)
            }
        }
    }

    /// How many rows to ask for: one more than the page has tells whether there is another.
    static func rows(for limit: Int) -> Int {
        min(max(limit, 1), longestPage) + 1
    }
}
