import Foundation
import Testing

extension SystemTests {
    /// docker/compose.cluster.yaml's commands with their environment, without containers.
    @Suite(.serialized)
    struct ClusterProcessTests {
        @Test(.timeLimit(.minutes(4)))
        func theClusterRunsAsItsComposeFileSaysAndLosesTwoContainers() async throws {
            guard let haproxy = Tool.path(of: "haproxy") else {
                return Tool.isMissing("haproxy", "compose.cluster.yaml was not tried")
            }
            try await withPlainCluster(haproxy) { cluster in
                let first = try cluster.stream(1)
                try await cluster.isFixed(first)
                try await showsWhatIsWatched(cluster)
                try await takesOneWorkerMore(cluster)
                let lost = [cluster.nodes["worker"]?[0], cluster.nodes["agent"]?[0]].compactMap(\.self)
                for node in lost { node.vanish() }
                // By the node that is left, and by those who take the shards over.
                let second = try cluster.stream(2)
                try await cluster.isFixed(second)
                // As Docker does with `restart: unless-stopped`.
                for (kind, node) in zip(["worker", "agent"], lost) {
                    let again = try cluster.deployment.start(kind, again: node)
                    cluster.nodes[kind]?[0] = again
                    try await again.becomesHealthy()
                }
                try await cluster.balancer.isReady(all: true)
                let third = try cluster.stream(3)
                try await cluster.isFixed(third)
            }
        }

        /// The metrics that only a cluster has, of those that alerts and dashboard ask for.
        private func showsWhatIsWatched(_ cluster: PlainCluster) async throws {
            let worker = try #require(cluster.nodes["worker"]?.first)
            let shown = try Answer.to("GET", "/metrics", port: worker.admin).text
            let asked = try (Alert.all().map(\.query) + Dashboard().queries).flatMap {
                MetricNames.used(in: $0).map(\.name)
            }
            let ofClusters = Set(asked).filter { name in WatchTests.ofClusters.contains { name.hasPrefix($0) } }
            #expect(ofClusters.count >= 4)
            for name in ofClusters { #expect(shown.contains("\n\(name)"), "\(name)") }
        }

        /// `--scale worker=4`.
        private func takesOneWorkerMore(_ cluster: PlainCluster) async throws {
            let fourth = try cluster.deployment.start("worker", replica: 4)
            cluster.nodes["worker"]?.append(fourth)
            try await fourth.becomesHealthy()
            _ = try await eventually("every worker has shards, and all shards an owner", within: .seconds(60)) {
                let owned = try (cluster.nodes["worker"] ?? []).map { try gauge("perezvon_shards_owned", of: $0) }
                return owned.reduce(0, +) == 64 && owned.allSatisfy { $0 > 0 } ? true : nil
            }
        }

        private func gauge(_ name: String, of node: PlainProcess) throws -> Int {
            let text = try Answer.to("GET", "/metrics", port: node.admin).text
            return text.firstMatch(of: try Regex(#"\n\#(name) (\d+)"#)).flatMap { $0.output[1].substring }
                .flatMap { Int($0) } ?? 0
        }
    }
}
