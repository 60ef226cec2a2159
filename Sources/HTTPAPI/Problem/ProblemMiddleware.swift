import Actors
import Cluster
import HTTPTypes
package import Hummingbird
package import Logging

/// Turns every error of a route into a problem document, and tells the log what the client must not read.
package struct ProblemMiddleware: RouterMiddleware {
    private let logger: Logger

    private let onRefusal: @Sendable (_ status: Int) -> Void

    /// - Parameter onRefusal: told of each answer that asks the client to come back later: 429 and 503.
    package init(logger: Logger, onRefusal: @escaping @Sendable (_ status: Int) -> Void = { _ in }) {
        self.logger = logger
        self.onRefusal = onRefusal
    }

    package func handle(
        _ request: Request, context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error)
            if problem.status == .tooManyRequests || problem.status == .serviceUnavailable {
                onRefusal(problem.status.code)
            }
            if problem.status.kind == .serverError {
                logger.error(
                    "a request failed",
                    metadata: [
                        "http.route": "\(context.endpointPath ?? "")",
                        "http.method": "\(request.method)",
                        "problem.code": "\(problem.code)",
                        "error": "\(error)",
                    ])
            }
            var response = problem.response
            // An HTTPError brings headers of its own: `Allow`, for one.
            if let error = error as? HTTPError {
                for field in error.headers where response.headers[field.name] == nil {
                    response.headers[field.name] = field.value
                }
            }
            return response
        }
    }
}

extension Problem {
    /// The problem that an error is to a client.
    package init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as AskError: self.init(asking: error)
        case QueryError.badCursor:
            self = .badParameter("cursor", "Take it from `next_cursor` of the page before.")
        case is StoreError:
            self.init(
                .serviceUnavailable, "store_unavailable", "The store can't be used now",
                detail: "Whether it was done is not known: send it again.", retryAfter: .seconds(5))
        case let error as HTTPError: self.init(error.status)
        case is CancellationError: self = .draining
        default:
            self.init(
                .internalServerError, "internal", "Something went wrong here",
                detail: "The node's log has the reason.")
        }
    }

    private init(asking error: AskError) {
        switch error {
        case .overloaded(let retryAfter): self = .overloaded(retryAfter: retryAfter)
        case .unavailable, .moved:
            self.init(
                .serviceUnavailable, "unavailable", "This can't be done now",
                detail: "Nothing of it was done. Send it again.", retryAfter: .seconds(1))
        case .unknown:
            self.init(
                .serviceUnavailable, "outcome_unknown", "It took too long",
                detail: "Whether it was done is not known: send it again.", retryAfter: .seconds(1))
        case .failed:
            self.init(
                .serviceUnavailable, "failed", "This could not be done",
                detail: "Nothing was stored. Send it again.", retryAfter: .seconds(5))
        }
    }

    private init(_ status: HTTPResponse.Status) {
        let code = status.reasonPhrase.lowercased()
            .replacing(" ", with: "_").replacing("-", with: "_")
        switch status {
        case .notFound:
            self.init(status, code, "There is nothing at this address")
        case .methodNotAllowed:
            self.init(status, code, "This address does not take this method")
        case .contentTooLarge:
            self.init(status, "body_too_large", "The request's body is too large")
        default:
            self.init(status, code.isEmpty ? "error" : code, status.reasonPhrase)
        }
    }
}
