import Foundation
import Testing

extension SystemTests {
    /// The load balancer, Prometheus and Grafana look where the nodes listen.
    @Suite(.serialized)
    struct PortTests {
        @Test func theLoadBalancerFindsTheNodes() throws {
            let file = try ComposeFile("compose.cluster.yaml")
            let balancer = try file.service("lb")
            let text = try Project.text("docker/haproxy/haproxy.cfg")
            let servers = text.matches(of: #/server-template \S+ \d+ (\w+)(:\d+)/#)
            #expect(Set(servers.map { String($0.1) }) == ["intake", "agent"])
            for server in servers {
                let node = try file.service(String(server.1))
                #expect(node.environment["PEREZVON_HTTP"] == String(server.2))
                #expect(!node.networks.isDisjoint(with: balancer.networks))
                let check = text.firstMatch(of: #/ check port (\d+)/#).map { ":" + $0.1 }
                #expect(node.environment["PEREZVON_ADMIN"] == check)
            }
            #expect(text.contains("option httpchk GET /readyz"))
            let bind = text.firstMatch(of: #/frontend public\n(?:.*\n)*?    bind (:\d+)/#).map { String($0.1) }
            #expect(balancer.ports.allSatisfy { $0.hasSuffix(bind ?? "?") })
        }

        /// Operators' streams beat every 15 s, and a shop may think for a while between two orders.
        @Test func theLoadBalancerHasPatienceWithStreams() throws {
            let text = try Project.text("docker/haproxy/haproxy.cfg")
            for side in ["client", "server"] {
                let match = text.firstMatch(of: try Regex(#"timeout \#(side) (\d+)m"#))
                let minutes = match.flatMap { $0.output[1].substring }.flatMap { Int($0) } ?? 0
                #expect(minutes >= 5, "timeout \(side)")
            }
            #expect(!text.contains("cookie "), "no node is bound to anybody")
            #expect(!text.contains("option http-buffer-request"), "a stream's request would wait for its end")
        }

        @Test(.timeLimit(.minutes(1)))
        func haproxyTakesIt() throws {
            guard let haproxy = Tool.path(of: "haproxy") else {
                return Tool.isMissing("haproxy", "docker/haproxy/haproxy.cfg is not read by haproxy itself")
            }
            try Tool.run(haproxy, ["-c", "-q", "-f", Project.path("docker/haproxy/haproxy.cfg")])
        }

        @Test func prometheusFindsEverybody() throws {
            let file = try ComposeFile("compose.cluster.yaml")
            let prometheus = try file.service("prometheus")
            let jobs = try Project.yaml("docker/prometheus/prometheus.yml").first?["scrape_configs"].list ?? []
            let nodes = jobs.flatMap { $0["dns_sd_configs"].list }
            #expect(Set(nodes.flatMap { $0["names"].words }) == ["intake", "worker", "agent"])
            for node in nodes {
                for name in node["names"].words {
                    let service = try file.service(name)
                    #expect(service.environment["PEREZVON_ADMIN"] == node["port"].scalar.map { ":" + $0 })
                    #expect(!service.networks.isDisjoint(with: prometheus.networks), "\(name)")
                }
            }
            let targets = jobs.flatMap { $0["static_configs"].list }.flatMap { $0["targets"].words }
            for target in targets where !target.hasPrefix("127.0.0.1") {
                let service = try file.service(String(target.prefix { $0 != ":" }))
                #expect(!service.networks.isDisjoint(with: prometheus.networks), "\(target)")
            }
            let metrics = try Project.text("docker/haproxy/haproxy.cfg").firstMatch(
                of: #/frontend metrics\n    bind (:\d+)/#)
            #expect(targets.contains("lb\(metrics?.1 ?? "?")"))
        }

        @Test func grafanaFindsPrometheusAndTheDashboards() throws {
            let file = try ComposeFile("compose.cluster.yaml")
            let grafana = try file.service("grafana")
            let source = try Project.yaml("docker/grafana/provisioning/datasources/prometheus.yaml")[0]["datasources"]
                .list[0]
            #expect(source["url"].text == "http://prometheus:9090")
            #expect(try !file.service("prometheus").networks.isDisjoint(with: grafana.networks))
            let folder = try Project.yaml("docker/grafana/provisioning/dashboards/perezvon.yaml")[0]["providers"].list[
                0]
            let path = folder["options"]["path"].text
            #expect(grafana.mounts.contains { $0.source == "docker/grafana/dashboards" && $0.target == path })
            let home = grafana.environment["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"] ?? ""
            #expect(home.hasPrefix((path ?? "?") + "/"))
            #expect(Project.exists("docker/grafana/dashboards/" + home.dropFirst((path ?? "").count + 1)))
            #expect(try Dashboard().sources == [source["uid"].text ?? "?"])
        }
    }
}
