import Foundation

/// A rule of docker/prometheus/alerts.yml.
struct Alert {
    var name: String
    var query: String
    var severity: String?
    var summary: String?
    var description: String?
    /// `docs/OPERATIONS.md#part`
    var runbook: String?

    static func all() throws -> [Alert] {
        try Project.yaml("docker/prometheus/alerts.yml").flatMap { $0["groups"].list }.flatMap { $0["rules"].list }.map
        {
            Alert(
                name: $0["alert"].text ?? "", query: $0["expr"].text ?? "", severity: $0["labels"]["severity"].text,
                summary: $0["annotations"]["summary"].text, description: $0["annotations"]["description"].text,
                runbook: $0["annotations"]["runbook"].text)
        }
    }
}
