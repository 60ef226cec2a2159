import Foundation

/// docker/grafana/dashboards/perezvon.json.
struct Dashboard {
    struct Panel {
        var id: Int
        var title: String
        var kind: String
        var description: String?
        var x: Int
        var y: Int
        var width: Int
        var height: Int
        var queries: [String]
    }

    let panels: [Panel]
    /// The data sources that are named, by their uids.
    let sources: Set<String>
    /// Of panels and annotations.
    let queries: [String]

    init() throws {
        let json = try JSON(Project.text("docker/grafana/dashboards/perezvon.json").utf8)
        panels = json["panels"].list.map { panel in
            let place = panel["gridPos"]
            return Panel(
                id: panel["id"].number ?? 0, title: panel["title"].text ?? "", kind: panel["type"].text ?? "",
                description: panel["description"].text, x: place["x"].number ?? 0, y: place["y"].number ?? 0,
                width: place["w"].number ?? 0, height: place["h"].number ?? 0,
                queries: panel["targets"].list.compactMap { $0["expr"].text })
        }
        let annotations = json["annotations"]["list"].list
        let named = json["panels"].list.flatMap { [$0] + $0["targets"].list } + annotations
        sources = Set(named.compactMap { $0["datasource"]["uid"].text })
        queries = panels.flatMap(\.queries) + annotations.compactMap { $0["expr"].text }
    }
}
