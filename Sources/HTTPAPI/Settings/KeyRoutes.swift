import Actors
import ContactCenter
package import Hummingbird

/// The keys of a shop: made, listed without their secret, revoked.
package struct KeyRoutes: Routes {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("shops/:shop/keys") { try await list($0, $1) }
        group.post("shops/:shop/keys") { try await make($0, $1) }
        group.delete("shops/:shop/keys/:key_id") { try await revoke($0, $1) }
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try shop(context)
        let page = try PageRequest(request)
        let keys = try await services.archive.keys().filter { $0.shop == shop }.sorted { $0.id < $1.id }
        return .json(Page(keys, page, id: \.id).json { $0.json })
    }

    /// The key is shown once: only its hash is kept.
    private func make(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try shop(context)
        let key = Token.random(prefix: "pzk_")
        let id = "k" + Token.random(prefix: "").prefix(16)
        try await services.archive.addKey(
            ShopKey(id: id, shop: shop, hash: TokenHash(of: key).hex, createdAt: services.now))
        services.credentials.forgetKeys()
        try await services.audit(context, "make_key", "shop/\(shop) key \(id)")
        return .json(["key_id": .string(id), "key": .string(key)], status: .created)
    }

    private func revoke(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try shop(context)
        let id = context.parameters.get("key_id") ?? ""
        guard try await services.archive.revokeKey(id, shop: shop, at: services.now) else {
            throw Problem.notFound("key")
        }
        services.credentials.forgetKeys()
        try await services.audit(context, "revoke_key", "shop/\(shop) key \(id)")
        return Response(status: .noContent)
    }

    private func shop(_ context: APIContext) throws -> ShopID {
        try context.requireAdministrator()
        return try context.shop(in: services).id
    }
}

extension ShopKey {
    fileprivate var json: JSONValue {
        [
            "key_id": .string(id),
            "created_at": .time(createdAt, in: .utc),
            "revoked_at": .time(revokedAt, in: .utc),
        ]
    }
}
