import Actors
import Cluster
import ContactCenter
package import Hummingbird

/// What a supervisor sees of the queues and of the operators, and what he does about them.
///
/// A supervisor who belongs to a shop sees its queues and its people only.
package struct SupervisorRoutes: Routes {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("supervisor/queues") { try await queues($0, $1) }
        group.get("supervisor/operators") { try await operators($0, $1) }
        group.get("supervisor/operators/:operator/explanation") { try await explanation($0, $1) }
        group.put("supervisor/operators/:operator/state") { try await changeState($0, $1) }
    }

    private func queues(_ request: Request, _ context: APIContext) async throws -> Response {
        let identity = try context.require(role: .supervisor)
        let snapshot = services.settings.snapshot
        let shops = snapshot.shops.keys.filter { identity.sees($0) }.sorted()
        let system = services.system
        let queues = try await withThrowingTaskGroup(of: [QueueStatus].self) { group in
            for shop in shops { group.addTask { try await system.ask(.dialScheduler(shop), ReadQueues()) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let sorted = queues.sorted { ($0.shop, $0.campaign) < ($1.shop, $1.campaign) }
        return .json(["items": .array(sorted.map { $0.json(at: services.now) })])
    }

    /// One page of people, each with what he does now.
    private func operators(_ request: Request, _ context: APIContext) async throws -> Response {
        let identity = try context.require(role: .supervisor)
        let page = try PageRequest(request)
        let profiles = services.settings.snapshot.operators.values
            .filter { $0.role != .client && identity.sees($0) }
            .sorted { $0.id < $1.id }
        let listed = Page(profiles, page, id: \.id.rawValue)
        let system = services.system
        let views = try await withThrowingTaskGroup(of: OperatorView.self) { group in
            for profile in listed.items {
                group.addTask { try await system.ask(.operatorAgent(profile.id), ReadOperator()) }
            }
            return try await group.reduce(into: [OperatorID: OperatorView]()) { $0[$1.operator] = $1 }
        }
        return .json(listed.json { $0.json(with: views[$0.id]) })
    }

    private func explanation(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try profile(context)
        let reasons = try await services.system.ask(.operatorAgent(profile.id), ExplainOperator())
        return .json(["operator_id": .text(profile.id), "items": .array(reasons.map(\.reasonJSON))])
    }

    /// Sends somebody to a break, or back: for the one who forgot to.
    private func changeState(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try profile(context)
        let message = try ChangeOperatorState(await request.json(limit: services.limits.smallBody))
        let response = try await services.answer(message, of: profile.id)
        try await services.audit(context, "change_operator_state", "operator/\(profile.id)")
        return response
    }

    private func profile(_ context: APIContext) throws -> OperatorProfile {
        let identity = try context.require(role: .supervisor)
        let id = OperatorID(context.parameters.get("operator") ?? "")
        guard let profile = services.settings.snapshot.operators[id], identity.sees(profile) else {
            throw Problem.notFound("operator")
        }
        return profile
    }
}

extension Identity {
    /// Whether a list for supervisors shows him this shop.
    func sees(_ shop: ShopID) -> Bool {
        switch self {
        case .administrator: true
        case .shop(let own, _): own == shop
        case .person(let profile): profile.shop == nil || profile.shop == shop
        }
    }

    /// Whether a list for supervisors shows him this person.
    func sees(_ person: OperatorProfile) -> Bool {
        guard case .person(let own) = self, let shop = own.shop else { return true }
        return person.shop == shop
    }
}

extension APIServices {
    /// Writes down who did what to whom.
    func audit(_ context: APIContext, _ what: String, _ subject: String) async throws {
        let who = try context.requireIdentity().name
        try await archive.audit(AuditEntry(at: now, who: who, what: what, subject: subject))
    }
}
