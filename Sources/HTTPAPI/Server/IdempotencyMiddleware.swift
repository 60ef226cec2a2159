package import Hummingbird

/// Answers a repeated request with the first answer.
package struct IdempotencyMiddleware: RouterMiddleware {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func handle(
        _ request: Request, context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        try await next(request, context)
    }
}
