import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Telemetry
import Testing

@testable import HTTPAPI

/// The administration port.
@Suite(.timeLimit(.minutes(1)))
struct HealthRoutesTests {
    static func application(isReady: Bool = true) -> some ApplicationProtocol {
        let metrics = Metrics()
        metrics.counter("perezvon_orders_total", "Orders taken in.").add(2)
        let checks = HealthChecks(
            live: [HealthCheck("running") { HealthCheck.Finding(isWell: true) }],
            ready: [
                HealthCheck("store") { HealthCheck.Finding(isWell: true) },
                HealthCheck("draining") { HealthCheck.Finding(isWell: isReady, reason: isReady ? nil : "it stops") },
            ], started: [])
        let routes = HealthRoutes(checks: checks, metrics: metrics) {
            ClusterStatus(
                node: "n1", version: "0.1.0",
                workers: [
                    ClusterStatus.Worker(
                        id: "n1", name: "one", address: "127.0.0.1:7400", version: "0.1.0", leaseSeconds: nil,
                        isDraining: false, isSelf: true)
                ], shards: [ClusterStatus.Shard(id: 0, epoch: 3, owner: "n1")])
        }
        return Application(router: routes.router())
    }

    @Test func aProbePassesWithAllItsChecks() async throws {
        try await Self.application().test(.router) { client async throws in
            for path in ["/livez", "/readyz", "/startupz"] {
                let answer = try await client.send(.get, path)
                #expect(answer.status == 200)
                #expect(answer.json["status"]?.string == "ok")
            }
        }
    }

    @Test func oneFailingCheckFailsItsProbeAndSaysWhy() async throws {
        try await Self.application(isReady: false).test(.router) { client async throws in
            let answer = try await client.send(.get, "/readyz")
            #expect(answer.status == 503)
            #expect(
                answer.text
                    == #"{"status":"failing","checks":[{"name":"store","ok":true,"reason":null},{"name":"draining","ok":false,"reason":"it stops"}]}"#
            )
            #expect(try await client.send(.get, "/livez").status == 200)
        }
    }

    @Test func theClusterAndTheMetricsAreShown() async throws {
        try await Self.application().test(.router) { client async throws in
            #expect(try await client.send(.get, "/cluster").json["shards"]?.array?.first?["epoch"]?.integer == 3)
            let metrics = try await client.send(.get, "/metrics")
            #expect(metrics.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(metrics.text.contains("perezvon_orders_total 2\n"))
        }
    }
}
