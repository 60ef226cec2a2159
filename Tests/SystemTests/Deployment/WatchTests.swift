import Foundation
import Testing

extension SystemTests {
    /// Alerts and dashboard: taken by Prometheus, made of metrics that a node has, each alert with what to do.
    @Suite(.serialized)
    struct WatchTests {
        @Test(
            .timeLimit(.minutes(2)),
            arguments: [
                ["check", "config", "prometheus.yml"], ["check", "rules", "alerts.yml"],
                ["test", "rules", "alerts-test.yml"],
            ])
        func promtoolTakesIt(words: [String]) throws {
            let arguments = words.map { $0.hasSuffix(".yml") ? Project.path("docker/prometheus/" + $0) : $0 }
            do {
                try Tool.run(Project.path("scripts/promtool"), arguments)
            } catch let failure as Tool.Failure where failure.description.contains("exit 3:") {
                Tool.isMissing("promtool", "docker/prometheus is not read by Prometheus' own tool")
            }
        }

        /// What other programs measure, by the beginnings of the names: Prometheus itself, haproxy, node_exporter.
        private static let others = ["up", "ALERTS", "haproxy_", "node_"]
        /// What only a node of a cluster shows. `perezvon_link_…` is the link's.
        static let ofClusters = [
            "perezvon_lease_remaining_seconds", "perezvon_shard_takeovers_total", "perezvon_shard_handoffs_total",
            "perezvon_link_",
        ]

        @Test(.timeLimit(.minutes(1)))
        func everyMetricIsOneThatANodeHas() async throws {
            let alerts = try Alert.all().map { ("alert \($0.name)", $0.query) }
            let panels = try Dashboard().queries.map { ("dashboard", $0) }
            try await withNode(try NodeFolder(operators: 1)) { node in
                let shown = try await MetricNames(of: node)
                for (place, query) in alerts + panels {
                    for (name, labels) in MetricNames.used(in: query) {
                        let isAnothers = Self.others.contains { $0.hasSuffix("_") ? name.hasPrefix($0) : name == $0 }
                        if isAnothers || Self.ofClusters.contains(where: name.hasPrefix) { continue }
                        guard let known = shown.labels[name] else {
                            Issue.record("\(place): no node shows \(name): \(query)")
                            continue
                        }
                        for label in labels where !["job", "instance", "le"].contains(label) {
                            #expect(known.contains(label), "\(place): \(name) has no label \(label): \(query)")
                        }
                    }
                }
            }
        }

        @Test func everyAlertSaysWhatToDo() throws {
            let alerts = try Alert.all()
            #expect(Set(alerts.map(\.name)).count == alerts.count && alerts.count >= 15)
            let anchors = Set(
                try Project.text("docs/OPERATIONS.md").split(separator: "\n").filter { $0.hasPrefix("#") }.map(
                    Self.anchor))
            for alert in alerts {
                #expect(["page", "ticket"].contains(alert.severity), "\(alert.name)")
                #expect(alert.summary != nil && alert.description != nil, "\(alert.name)")
                let parts = alert.runbook?.split(separator: "#").map(String.init) ?? []
                #expect(parts.first == "docs/OPERATIONS.md" && parts.count == 2, "\(alert.name)")
                #expect(
                    anchors.contains(parts.last ?? ""), "\(alert.name): docs/OPERATIONS.md has no #\(parts.last ?? "")")
            }
        }

        /// As a viewer of Markdown makes one of a heading: lower case, hyphens for blanks, no other punctuation.
        private static func anchor(_ heading: Substring) -> String {
            let words = heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
            return String(
                words.map { $0 == " " ? "-" : $0 }.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        }

        @Test func theDashboardIsWhole() throws {
            let panels = try Dashboard().panels
            #expect(Set(panels.map(\.id)).count == panels.count)
            for panel in panels where panel.kind != "row" {
                #expect(!panel.queries.isEmpty && panel.description != nil, "\(panel.title)")
                #expect(panel.x + panel.width <= 24, "\(panel.title)")
                for other in panels where other.id != panel.id {
                    let isApart =
                        panel.x + panel.width <= other.x || other.x + other.width <= panel.x
                        || panel.y + panel.height <= other.y || other.y + other.height <= panel.y
                    #expect(isApart, "\(panel.title) covers \(other.title)")
                }
            }
        }

        /// What must be seen in a peak, by the metric that shows it.
        @Test(arguments: [
            "perezvon_orders_total", "perezvon_queue_leads", "perezvon_oldest_new_lead_seconds",
            "perezvon_attempts_total",
            "perezvon_calls_ended_total", "perezvon_operators", "perezvon_commit_seconds_bucket",
            "perezvon_commit_units_sum",
            "perezvon_mailbox_depth", "perezvon_shards_owned", "perezvon_lease_remaining_seconds",
            "perezvon_fence_rejections_total", "perezvon_link_bytes_total", "perezvon_deliveries_pending",
            "perezvon_process_resident_memory_bytes", "perezvon_process_cpu_seconds_total",
            "perezvon_overload_answers_total",
        ])
        func thePeakCanBeSeen(metric: String) throws {
            let used = Set(try Dashboard().queries.flatMap { MetricNames.used(in: $0).map(\.name) })
            #expect(used.contains(metric))
        }

        @Test(arguments: [
            (#"sum by (le) (rate(a_b_bucket{job="x",le!="1"}[5m]))"#, ["a_b_bucket: job le"]),
            (#"max(a) - sum(b_total) or vector(0)"#, ["a: ", "b_total: "]),
            (
                #"sum by (shop) (max by (shop, class) (q)) / count(w{c=~"a|b"} == 0)"#,
                ["q: class shop", "w: c class shop"]
            ),
        ])
        func namesAreFoundInAQuery(query: String, expected: [String]) {
            let found = MetricNames.used(in: query).map { "\($0.name): \($0.labels.sorted().joined(separator: " "))" }
            #expect(found == expected)
        }
    }
}
