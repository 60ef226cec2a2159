import ContactCenter
import Foundation
package import Hummingbird

/// The cluster, for administrators.
package struct ClusterRoutes: Routes {
    private let services: APIServices
    private let cluster: any ClusterKeeper

    package init(services: APIServices, cluster: any ClusterKeeper) {
        self.services = services
        self.cluster = cluster
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("cluster") { try await read($0, $1) }
        group.put("cluster/workers/:worker/drain") { try await drain($1, true) }
        group.delete("cluster/workers/:worker/drain") { try await drain($1, false) }
    }

    private func read(_: Request, _ context: APIContext) async throws -> Response {
        _ = try context.require(role: .administrator)
        return .json(try await cluster.status().json)
    }

    private func drain(_ context: APIContext, _ isDraining: Bool) async throws -> Response {
        _ = try context.require(role: .administrator)
        let field = try context.parameters.require("worker")
        let worker = field.removingPercentEncoding ?? field
        guard try await cluster.setDraining(worker, isDraining) else { throw Problem.notFound("worker") }
        try await services.audit(context, isDraining ? "drain_worker" : "undrain_worker", worker)
        return .json(try await cluster.status().json)
    }
}
