import Actors
import ContactCenter
import Foundation
package import Hummingbird

/// Phones that must not be dialled, by one shop or by all.
package struct DoNotCallRoutes: Routes {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("dnc/:phone") { try await read($0, $1) }
        group.put("dnc/:phone") { try await write($0, $1) }
        group.delete("dnc/:phone") { try await remove($0, $1) }
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        let identity = try context.require(role: .supervisor)
        let shop = try shop(request.uri.queryParameters["shop"].map(String.init), identity)
        let phone = try phone(context, shop)
        let entries = try await services.queries.doNotCall(phone).filter { entry in
            guard let own = shop ?? identity.ownShop else { return true }
            return entry.shop == nil || entry.shop == own
        }
        try await services.audit(context, "read_do_not_call", phone.e164)
        return .json(["phone": .phone(phone), "items": .array(entries.map(\.json))])
    }

    private func write(_ request: Request, _ context: APIContext) async throws -> Response {
        let identity = try context.require(role: .supervisor)
        var fields = try JSONFields(await request.json(limit: services.limits.smallBody))
        let until = fields.time("until")
        let reason = fields.text("reason", limit: 500)
        let name = fields.text("shop", limit: 64)
        if let until, until <= services.now { fields.note("until", "out_of_range", "It must be in the future.") }
        try fields.finish()
        let shop = try shop(name, identity)
        if shop == nil, identity.ownShop != nil { throw Problem.forbidden("Name your shop in `shop`.") }
        let phone = try phone(context, shop)
        let entry = DoNotCallEntry(
            phone: phone, shop: shop, until: until, reason: reason, addedBy: identity.name, addedAt: services.now)
        try await services.keeper.addDoNotCall(entry)
        try await services.audit(context, "add_do_not_call", phone.e164)
        return .json(entry.json)
    }

    private func remove(_ request: Request, _ context: APIContext) async throws -> Response {
        let identity = try context.require(role: .supervisor)
        let shop = try shop(request.uri.queryParameters["shop"].map(String.init), identity)
        if shop == nil, identity.ownShop != nil { throw Problem.forbidden("Name your shop in `?shop=`.") }
        let phone = try phone(context, shop)
        guard try await services.keeper.removeDoNotCall(phone, shop: shop) else {
            throw Problem.notFound("do_not_call_entry")
        }
        try await services.audit(context, "remove_do_not_call", phone.e164)
        return Response(status: .noContent)
    }

    private func shop(_ name: String?, _ identity: Identity) throws -> ShopID? {
        guard let name, !name.isEmpty else { return nil }
        let id = ShopID(name)
        guard services.settings.snapshot.shops[id] != nil, identity.sees(id) else { throw Problem.notFound("shop") }
        return id
    }

    /// The phone of the path: in E.164, or as a person types it. Without a shop it needs its country code.
    private func phone(_ context: APIContext, _ shop: ShopID?) throws -> PhoneNumber {
        let field = context.parameters.get("phone")?.removingPercentEncoding ?? ""
        if let phone = PhoneNumber(e164: field) { return phone }
        let region = shop.flatMap { services.settings.snapshot.shops[$0]?.region } ?? "ZZ"
        switch services.phones.read(field, region: region) {
        case .numbers(let first, nil): return first
        case .numbers:
            throw Problem(.badRequest, "two_phones", "There are two phones", detail: "Name one at a time.")
        case .unreadable(let problem):
            throw Problem(
                .badRequest, problem.rawValue, "The phone can't be read",
                detail: "Write it in E.164, its plus as %2B: %2B380671234567.")
        }
    }
}

extension Identity {
    /// The shop that a person belongs to, where he belongs to one only.
    fileprivate var ownShop: ShopID? {
        if case .person(let profile) = self { profile.shop } else { nil }
    }
}

extension DoNotCallEntry {
    fileprivate var json: JSONValue {
        [
            "phone": .phone(phone),
            "shop": .text(shop),
            "until": .time(until, in: .utc),
            "reason": .text(reason),
            "added_by": .string(addedBy),
            "added_at": .time(addedAt, in: .utc),
        ]
    }
}
