import HTTPTypes
package import Hummingbird
import NIOCore
package import Telemetry

/// The administration port: probes, the cluster, and metrics. It asks for no token: the port is for the operators' own net.
package struct HealthRoutes: Sendable {
    private let checks: HealthChecks
    private let cluster: @Sendable () async throws -> ClusterStatus
    private let metrics: Metrics

    package init(
        checks: HealthChecks, metrics: Metrics, cluster: @escaping @Sendable () async throws -> ClusterStatus
    ) {
        self.checks = checks
        self.metrics = metrics
        self.cluster = cluster
    }

    package func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.get("livez") { _, _ in await probe(checks.live) }
        router.get("readyz") { _, _ in await probe(checks.ready) }
        router.get("startupz") { _, _ in await probe(checks.started) }
        router.get("cluster") { _, _ in await describeCluster() }
        router.get("metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: Metrics.mediaType, .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.text)))
        }
        return router
    }

    /// 200 where every check passes, else 503: `{"status", "checks": [{"name", "ok", "reason"}]}`.
    private func probe(_ checks: [HealthCheck]) async -> Response {
        let findings = await withTaskGroup(of: (Int, HealthCheck.Finding).self) { group in
            for (index, check) in checks.enumerated() { group.addTask { (index, await check.check()) } }
            return await group.reduce(into: [Int: HealthCheck.Finding]()) { $0[$1.0] = $1.1 }
        }
        let isWell = findings.values.allSatisfy(\.isWell)
        let body: JSONValue = [
            "status": .string(isWell ? "ok" : "failing"),
            "checks": .array(
                checks.enumerated().map { index, check in
                    [
                        "name": .string(check.name),
                        "ok": .bool(findings[index]?.isWell ?? false),
                        "reason": .text(findings[index]?.reason),
                    ]
                }),
        ]
        return .json(body, status: isWell ? .ok : .serviceUnavailable, headers: [.cacheControl: "no-store"])
    }

    private func describeCluster() async -> Response {
        do {
            return .json(try await cluster().json, headers: [.cacheControl: "no-store"])
        } catch {
            return Problem(
                .serviceUnavailable, "cluster_unknown", "The cluster can't be read now", detail: "\(error)"
            ).response
        }
    }
}
