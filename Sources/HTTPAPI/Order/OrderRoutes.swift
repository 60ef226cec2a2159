import Actors
import Cluster
import ContactCenter
import HTTPTypes
package import Hummingbird
import Logging

/// A shop's orders: in, listed, looked at, and changed.
package struct OrderRoutes: Routes {
    private let services: APIServices

    /// Who may look at a shop's orders, besides the shop's own key and the administrator.
    private static let readers: Set<Role> = [.supervisor, .manager, .specialist, .client]

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.group("shops/:shop/orders")
            .post(use: submit)
            .get(use: list)
            .get(":order", use: read)
            .get(":order/timeline", use: timeline)
            .get(":order/explanation", use: explanation)
            .post(":order/release", use: release)
            .post(":order/cancel", use: cancel)
    }

    /// The four forms.
    @Sendable @concurrent
    private func submit(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services)
        let type = (request.headers[.contentType] ?? "application/json")
            .prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        switch type {
        case "application/json":
            return try await OrderUpload(services: services, shop: shop).json(request)
        case "application/x-ndjson", "application/jsonl", "application/ndjson":
            // What comes whole is still taken by a node that is stopping; a stream would end with its first line.
            guard !services.draining.isOn else { throw Problem.draining }
            return OrderStream(services: services, shop: shop).response(to: request)
        case "text/csv":
            return try await OrderUpload(services: services, shop: shop).table(request)
        default:
            throw Problem.unsupportedMediaType(
                "`application/json`, `application/x-ndjson` or `text/csv`")
        }
    }

    @Sendable @concurrent
    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services, people: Self.readers)
        let page = try await services.queries.orders(
            OrderFilter(request, shop: shop, services: services))
        try await audit(context, "list_orders", "\(shop.id)")
        let json = OrderJSON(services: services, shop: shop.id)
        return .json(page.json(json.summary))
    }

    /// Who reads a customer's data as a person is written down; a shop's own system reads its own.
    private func audit(_ context: APIContext, _ what: String, _ subject: String) async throws {
        if case .shop = context.identity { return }
        do {
            try await services.audit(context, what, subject)
        } catch let error as StoreError {
            // With a full disk people must still be able to look; the log has it then.
            services.logger.error(
                "an access was not written down",
                metadata: [
                    "audit.what": "\(what)", "audit.subject": "\(subject)",
                    "audit.who": "\(context.identity?.name ?? "")", "error": "\(error)",
                ])
        }
    }

    @Sendable @concurrent
    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services, people: Self.readers)
        let details = try await details(context, of: shop)
        try await audit(context, "read_order", "\(details.summary.order.id)")
        return .json(OrderJSON(services: services, shop: shop.id).details(details))
    }

    @Sendable @concurrent
    private func timeline(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services, people: Self.readers)
        let id = try await details(context, of: shop).summary.order.id
        try await audit(context, "read_timeline", "\(id)")
        let json = OrderJSON(services: services, shop: shop.id)
        let entries = try await services.queries.timeline(id)
        return .json(Page(items: entries, next: nil).json(json.timelineEntry))
    }

    @Sendable @concurrent
    private func explanation(_ request: Request, _ context: APIContext) async throws -> Response {
        let shop = try context.shop(in: services, people: Self.readers)
        let summary = try await details(context, of: shop).summary
        let explanation = try await services.system.ask(
            .dialScheduler(shop.id), ExplainOrder(order: summary.order.id))
        let zone = services.zone(of: shop.id)
        return .json(
            (explanation ?? .notWaiting(summary.lead)).json(request.language, in: zone),
            headers: [.vary: "Accept-Language"])
    }

    @Sendable @concurrent
    private func release(_ request: Request, _ context: APIContext) async throws -> Response {
        try context.require(role: .supervisor)
        return try await change(context, "order_released", "not_releasable") { id, by in
            ReleaseOrder(order: id, by: by)
        }
    }

    @Sendable @concurrent
    private func cancel(_ request: Request, _ context: APIContext) async throws -> Response {
        try await change(context, "order_cancelled", "not_cancellable") { id, by in
            CancelOrder(order: id, by: by)
        }
    }

    /// Asks the scheduler for a change, and answers with the order as it is then.
    private func change<M: WireMessage>(
        _ context: APIContext, _ what: String, _ refusal: String,
        _ message: (OrderID, String) -> M
    ) async throws -> Response where M.Reply == OrderChange {
        let shop = try context.shop(in: services)
        let who = try context.requireIdentity().name
        let id = try await details(context, of: shop).summary.order.id
        switch try await services.system.ask(.dialScheduler(shop.id), message(id, who)) {
        case .notFound: throw Problem.notFound("order")
        case .refused(let state, let detail):
            throw Problem(
                .conflict, refusal, "The order's state does not allow it",
                detail: "It is `\(state)`. \(detail)")
        case .done: break
        }
        try await services.archive.audit(
            AuditEntry(at: services.now, who: who, what: what, subject: id.description))
        let details = try await details(context, of: shop)
        try await audit(context, "read_order", "\(details.summary.order.id)")
        return .json(OrderJSON(services: services, shop: shop.id).details(details))
    }

    /// The order that the address names. Another shop's is no order at all.
    private func details(_ context: APIContext, of shop: Shop) async throws -> OrderDetails {
        guard let id = context.parameters.get("order").flatMap(OrderID.init),
            let details = try await services.queries.orderDetails(id),
            details.summary.order.shop == shop.id
        else { throw Problem.notFound("order") }
        return details
    }
}
