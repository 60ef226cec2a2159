import Actors
import Cluster
import ContactCenter
package import Hummingbird

/// What was sent, or is to be sent, to a shop's CRM.
package struct DeliveryRoutes: Routes {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("shops/:shop/deliveries") { try await list($0, $1) }
        group.post("shops/:shop/deliveries/:delivery_id/resend") { try await resend($0, $1) }
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services).id
        let page = try PageRequest(request)
        let state = request.uri.queryParameters["state"].map(String.init)
        guard [nil, "pending", "delivered", "dead"].contains(state) else {
            throw Problem.badParameter("state", "One of: pending, delivered, dead.")
        }
        let deliveries = try await services.queries.deliveries(
            DeliveryFilter(shop: shop, state: state, limit: page.limit, cursor: page.cursor))
        let zone = services.zone(of: shop)
        return .json(deliveries.json { $0.json(in: zone) })
    }

    private func resend(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services).id
        guard let id = context.parameters.get("delivery_id").flatMap(DeliveryID.init) else {
            throw Problem.notFound("delivery")
        }
        switch try await services.system.ask(.crmSync(shop), ResendDelivery(delivery: id)) {
        case .done: break
        case .notFound: throw Problem.notFound("delivery")
        case .refused(let state, let detail): throw Problem.refused("delivery_is_\(state)", detail)
        }
        try await services.audit(context, "resend_delivery", "delivery/\(id)")
        return .json(["delivery_id": .text(id), "state": "pending"], status: .accepted)
    }
}

extension Delivery {
    fileprivate func json(in zone: TimeZoneRules) -> JSONValue {
        var notBefore: Instant?
        var deliveredAt: Instant?
        var diedAt: Instant?
        switch state {
        case .pending(let moment): notBefore = moment
        case .delivered(let moment): deliveredAt = moment
        case .dead(let moment, _): diedAt = moment
        }
        return [
            "delivery_id": .text(id),
            "order_id": .text(id.order),
            "kind": .string(kind.rawValue),
            "event": .string(event.word),
            "state": .string(state.word),
            "created_at": .time(createdAt, in: zone),
            "not_before": .time(notBefore, in: zone),
            "delivered_at": .time(deliveredAt, in: zone),
            "dead_since": .time(diedAt, in: zone),
            "tries": .integer(tries),
            "last_error": .text(lastError),
        ]
    }
}
