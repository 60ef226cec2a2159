import StoreRows

/// The conditions of a list that a person narrows, with their values.
struct ListQuery {
    private(set) var parameters = Parameters()
    private var conditions: [String] = []

    /// Pages of at most this many items, whatever was asked for.
    static let longestPage = 1000

    /// - Parameter condition: with `?` where the value stands, as often as it stands there.
    mutating func require(_ condition: String, _ text: String?) {
        guard let text else { return }
        parameters.put(text)
        add(condition)
    }

    mutating func require(_ condition: String, _ integer: Int64?) {
        guard let integer else { return }
        parameters.put(integer)
        add(condition)
    }

    private mutating func add(_ condition: String) {
        let place = "$\(parameters.types.count)"
        conditions.append(condition.split(separator: "?", omittingEmptySubsequences: false).joined(separator: place))
    }

    /// Rows before the place, newest first, in a list ordered by these columns.
    mutating func require(_ columns: [String], before cursor: PageCursor) {
        let first = parameters.types.count + 1
        parameters.put(cursor.at)
        parameters.put(cursor.order)
        if let number = cursor.number { parameters.put(Int64(number)) }
        let places = (first...parameters.types.count).map { "$\($0)" }
        conditions.append("(\(columns.joined(separator: ", "))) < (\(places.joined(separator: ", ")))")
    }

    var condition: String { conditions.joined(separator: " AND ") }

    /// There are too many of them to be kept prepared.
    func query(_ sql: String) -> Query {
        Query(sql, isKept: false) { $0 = parameters }
    }

    /// How many rows to ask for: one more than the page has tells whether there is another.
    static func rows(for limit: Int) -> Int {
        min(max(limit, 1), longestPage) + 1
    }
}
