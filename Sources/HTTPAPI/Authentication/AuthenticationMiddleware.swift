package import Hummingbird

/// Finds out who asks. A request without a token goes on without an identity; one with a bad token ends here.
package struct AuthenticationMiddleware: RouterMiddleware {
    private let credentials: Credentials

    package init(credentials: Credentials) {
        self.credentials = credentials
    }

    package func handle(
        _ request: Request, context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard request.headers[.authorization] != nil else {
            return try await next(request, context)
        }
        guard let token = request.bearerToken,
            let identity = try await credentials.identity(of: token)
        else { throw Problem.badToken }
        var context = context
        context.identity = identity
        return try await next(request, context)
    }
}

extension Request {
    /// The token of `Authorization: Bearer …`; nil where there is none, or one of more than 512 bytes.
    package var bearerToken: String? {
        guard let header = headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 512 else {
            return nil
        }
        return String(parts[1])
    }
}
