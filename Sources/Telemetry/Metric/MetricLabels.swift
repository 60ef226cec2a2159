/// What tells the series of one name apart: `["method": "GET", "route": "/v1/shops/{shop}"]`.
package struct MetricLabels: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// Sorted by name, so that the order in which they are written does not matter.
    let pairs: [Pair]

    struct Pair: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// - Precondition: no name stands twice.
    package init(dictionaryLiteral elements: (String, String)...) {
        pairs = elements.map { Pair(name: $0.0, value: $0.1) }.sorted { $0.name < $1.name }
        precondition(Set(names).count == pairs.count, "a label stands twice")
    }

    var names: [String] { pairs.map(\.name) }
}
