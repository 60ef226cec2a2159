import Actors
import ContactCenter
package import Hummingbird

/// The figures of a shop, by the definitions that docs/openapi.yaml states with each of them.
package struct FiguresRoutes: Routes {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("shops/:shop/figures") { try await read($0, $1) }
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services).id
        let zone = services.zone(of: shop)
        let query = try FiguresQuery(request, zone: zone, now: services.now)
        let pieces = try query.pieces(in: zone)
        let total = try await figures(shop, query.from, query.to, query)
        var members: [JSONMember] = [
            JSONMember("shop", .text(shop)),
            JSONMember("from", .time(query.from, in: zone)),
            JSONMember("to", .time(query.to, in: zone)),
            JSONMember("by", .string(query.piece.rawValue)),
            JSONMember("threshold_seconds", .seconds(query.threshold)),
            JSONMember("total", total.json),
        ]
        var intervals: [JSONValue] = []
        for piece in pieces {
            intervals.append([
                "from": .time(piece.from, in: zone), "to": .time(piece.to, in: zone),
                "figures": try await figures(shop, piece.from, piece.to, query).json,
            ])
        }
        members.append(JSONMember("intervals", .array(intervals)))
        return .json(.object(members))
    }

    private func figures(
        _ shop: ShopID, _ from: Instant, _ to: Instant, _ query: FiguresQuery
    ) async throws -> ShopFigures {
        ShopFigures(
            try await services.queries.figures(
                shop: shop, from: from, to: to, serviceThreshold: query.threshold, now: services.now))
    }
}
