/// What a node counts, from its `/metrics`.
struct NodeMetrics {
    private var values: [Substring: Double] = [:]

    /// - Parameter text: Prometheus's text format: `name{labels} value`.
    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let space = line.lastIndex(of: " ") else { continue }
            values[line[..<space]] = Double(line[line.index(after: space)...])
        }
    }

    subscript(name: String) -> Double { values[name[...]] ?? 0 }

    func mean(_ histogram: String) -> Double {
        let count = self[histogram + "_count"]
        return count > 0 ? self[histogram + "_sum"] / count : 0
    }

    /// The share of a histogram's values that are at most a bound of it.
    func share(of histogram: String, within bound: String) -> Double {
        let count = self[histogram + "_count"]
        return count > 0 ? self[histogram + "_bucket{le=\"\(bound)\"}"] / count : 0
    }
}
