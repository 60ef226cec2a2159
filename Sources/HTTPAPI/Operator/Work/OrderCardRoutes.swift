import Actors
import Cluster
import ContactCenter
package import Hummingbird

/// The card of an order, for the one who has it in hand: everything that helps in the conversation.
package struct OrderCardRoutes: Routes {
    /// Earlier orders of the customer on a card.
    private static let earlierLimit = 20

    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("operator/work/:work_id") { try await read($0, $1) }
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        let identity = try context.requireIdentity()
        let id = try context.workID
        let work = try await workInHand(id, context)
        guard let details = try await services.queries.orderDetails(id.order) else { throw Problem.workNotFound }
        let order = details.summary.order
        guard work != nil || identity.sees(order.shop) else { throw Problem.workNotFound }
        let timeline = try await services.queries.timeline(id.order)
        let earlier = try await earlierOrders(than: order)
        // The customer's data are shown only after it is written down who read them.
        try await services.audit(context, "read_order_card", "order/\(order.id)")
        let json = OrderJSON(services: services, shop: order.shop)
        return .json(
            [
                "work": work?.json ?? .null,
                "order": json.details(details),
                "earlier_orders": .array(earlier.map(json.summary)),
                "timeline": .array(timeline.map(json.timelineEntry)),
            ], headers: [.cacheControl: "no-store"])
    }

    /// The work, where the one who asks has it in hand; nil for a supervisor, who needs none.
    /// - Throws: `Problem` for everybody else.
    private func workInHand(_ id: WorkID, _ context: APIContext) async throws -> WorkView? {
        if case .person(let profile) = try context.requireIdentity(), profile.role != .client {
            let view = try await services.system.ask(.operatorAgent(profile.id), ReadOperator())
            if let work = view.work, work.id == id { return work }
            // It is as if there were no such work: whose it is, is nobody else's business.
            if profile.role != .supervisor, profile.role != .administrator { throw Problem.workNotFound }
        }
        try context.require(role: .supervisor)
        return nil
    }

    private func earlierOrders(than order: Order) async throws -> [OrderSummary] {
        guard let phone = order.phone else { return [] }
        let page = try await services.queries.orders(
            OrderFilter(shop: order.shop, phone: phone, limit: Self.earlierLimit + 1))
        return Array(page.items.filter { $0.order.id != order.id }.prefix(Self.earlierLimit))
    }
}
