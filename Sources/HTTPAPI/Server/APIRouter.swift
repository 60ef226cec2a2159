package import Hummingbird

/// The JSON API as a router.
package enum APIRouter {
    /// - Parameter routes: of every noun but the orders, which are always there.
    package static func build(
        _ services: APIServices, routes: [any Routes] = []
    ) -> Router<APIContext> {
        let router = Router(context: APIContext.self)
        router.add(middleware: ProblemMiddleware(logger: services.logger, onRefusal: services.onRefusal))
        let group = router.group("/v1")
            .add(middleware: AuthenticationMiddleware(credentials: services.credentials))
            .add(middleware: IdempotencyMiddleware(services: services))
        for noun in [OrderRoutes(services: services)] + routes { noun.add(to: group) }
        return router
    }
}
