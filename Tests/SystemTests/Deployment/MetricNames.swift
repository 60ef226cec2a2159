import Foundation

/// The metrics that a node shows, and those that a query asks for.
struct MetricNames {
    /// By name, with all labels of its series.
    let labels: [String: Set<String>]

    /// Has an order judged, called and told, so that what is counted only when it happens is there too.
    init(of node: NodeProcess) async throws {
        var desk = try Desk(node, NodeFolder.login(1))
        try desk.ready()
        _ = try node.ask(
            "POST", "/v1/shops/red/orders", #"{"external_id":"watched","number":"watched","phone":"+380671112233"}"#)
        try desk.wait(for: "talking")
        try desk.post("/v1/operator/call/hangup")
        try desk.wait(for: "after_call")
        try desk.post("/v1/operator/work/\(desk.work)/result", #"{"disposition":"confirmed"}"#)
        // Everything but what a CRM answered: this shop has none.
        labels = try await eventually("the node shows its metrics") {
            let labels = Self.labels(of: try node.probe("/metrics").text)
            return labels["perezvon_results_total"] == nil ? nil : labels
        }
    }

    private static func labels(of text: String) -> [String: Set<String>] {
        var labels = ["perezvon_deliveries_total": Set(["answer"])]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let name = String(line.prefix { $0 != "{" && $0 != " " })
            labels[name, default: []].formUnion(line.matches(of: #/([a-z_]+)="/#).map { String($0.1) })
        }
        return labels
    }

    /// The names in a PromQL query in their order, each with the labels that it is filtered or grouped by.
    static func used(in query: String) -> [(name: String, labels: Set<String>)] {
        // Aggregations first: their labels belong to every name of the expression.
        let groups = Set(
            query.matches(of: #/\b(?:by|without|on|ignoring)\s*\(([^)]*)\)/#)
                .flatMap { $0.1.split { $0 == "," || $0 == " " }.map(String.init) })
        let bare = query.replacing(#/\b(?:by|without|on|ignoring)\s*\([^)]*\)/#, with: " ")
            .replacing(#/\[[^\]]*\]/#, with: "")
        // Numbers and texts are passed over as wholes; a function or an aggregation stands before a bracket.
        let tokens = bare.matches(of: #/\d[\w.]*|"[^"]*"|([a-zA-Z_:][\w:]*)\s*(\{[^}]*\}|\()?/#)
        return tokens.compactMap { token in
            guard let name = token.1.map(String.init), token.2 != "(", !operators.contains(name) else { return nil }
            let filters = token.2?.matches(of: #/([a-zA-Z_]\w*)\s*(?:=|!)/#).map { String($0.1) } ?? []
            return (name, groups.union(filters))
        }
    }

    private static let operators: Set<String> = ["and", "or", "unless", "bool", "offset"]
}
