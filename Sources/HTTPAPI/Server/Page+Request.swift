package import Actors
package import Hummingbird

/// Which page of a list is asked for: `?limit=&cursor=`.
package struct PageRequest: Hashable, Sendable {
    package var limit: Int
    package var cursor: String?

    /// - Throws: `Problem` where `limit` is not 1…200.
    package init(_ request: Request) throws {
        let parameters = request.uri.queryParameters
        limit = 50
        if let text = parameters["limit"] {
            guard let value = Int(text), (1...200).contains(value) else {
                throw Problem.badParameter("limit", "A number from 1 to 200 is needed.")
            }
            limit = value
        }
        cursor = parameters["cursor"].flatMap { $0.isEmpty ? nil : String($0) }
    }
}

extension Page {
    /// `{"items":[…],"next_cursor":…}`
    package func json(_ item: (Item) -> JSONValue) -> JSONValue {
        ["items": .array(items.map(item)), "next_cursor": .text(next)]
    }
}
