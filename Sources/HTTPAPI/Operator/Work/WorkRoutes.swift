import Actors
import ContactCenter
package import Hummingbird

/// What an operator does with the work in his hand.
package struct WorkRoutes: Routes {
    /// Bytes of a draft, as `SaveDraft` takes it.
    private static let draftLimit = 64 << 10

    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.post("operator/work/:work_id/accept") { try await accept($0, $1) }
        group.post("operator/work/:work_id/decline") { try await decline($0, $1) }
        group.put("operator/work/:work_id/draft") { try await saveDraft($0, $1) }
        group.post("operator/work/:work_id/result") { try await fix($0, $1) }
    }

    private func accept(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        return try await services.answer(AcceptWork(work: try context.workID), of: profile.id)
    }

    private func decline(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        return try await services.answer(DeclineWork(work: try context.workID), of: profile.id)
    }

    private func saveDraft(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        let work = try context.workID
        let draft = try await request.json(limit: Self.draftLimit)
        return try await services.answer(SaveDraft(work: work, body: draft.text), of: profile.id)
    }

    private func fix(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        let work = try context.workID
        let body = try await request.json(limit: services.limits.smallBody)
        let reader = WorkResultReader(
            dispositions: try await dispositions(of: work), operator: profile.id, now: services.now)
        return try await services.answer(FixWork(work: work, result: try reader.read(body)), of: profile.id)
    }

    /// The own dispositions of the shop that the work is for.
    private func dispositions(of work: WorkID) async throws -> [String: Disposition] {
        guard let details = try await services.queries.orderDetails(work.order) else { throw Problem.workNotFound }
        return services.settings.snapshot.shops[details.summary.order.shop]?.dispositions ?? [:]
    }
}

extension APIContext {
    /// - Throws: `Problem` (404) for what is no id of a work.
    var workID: WorkID {
        get throws {
            guard let id = parameters.get("work_id").flatMap(WorkID.init) else { throw Problem.workNotFound }
            return id
        }
    }
}
