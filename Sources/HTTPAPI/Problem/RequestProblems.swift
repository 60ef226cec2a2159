import HTTPTypes

/// The problems that more than one noun's routes have.
extension Problem {
    package static let unauthenticated = Problem(
        .unauthorized, "unauthenticated", "Who you are is not known",
        detail: "Send `Authorization: Bearer …` with a shop's key, a session's token or the administrator's token.")

    package static let badToken = Problem(
        .unauthorized, "bad_token", "The token is not valid",
        detail: "It is unknown, expired or revoked. Sign in again, or ask for a new key.")

    package static func forbidden(_ detail: String) -> Problem {
        Problem(.forbidden, "forbidden", "That is not yours to do", detail: detail)
    }

    package static func notFound(_ noun: String) -> Problem {
        Problem(.notFound, "\(noun)_not_found", "There is no such \(noun.replacing("_", with: " "))")
    }

    /// Some fields are wrong: each is named.
    package static func invalid(_ errors: [FieldProblem]) -> Problem {
        Problem(
            .unprocessableContent, "invalid_fields", "Some fields can't be taken", errors: errors)
    }

    package static func badParameter(_ name: String, _ detail: String) -> Problem {
        Problem(.badRequest, "bad_parameter", "A query parameter can't be taken", detail: "`\(name)`: \(detail)")
    }

    package static func malformedJSON(_ error: JSONError) -> Problem {
        Problem(.badRequest, "malformed_json", "This is not JSON", detail: error.description)
    }

    package static func bodyTooLarge(limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "body_too_large", "The request's body is too large",
            detail: "At most \(limit) bytes are taken, uncompressed.")
    }

    package static func unsupportedMediaType(_ expected: String) -> Problem {
        Problem(
            .unsupportedMediaType, "unsupported_media_type", "This form of body is not taken here",
            detail: "Send \(expected).")
    }

    package static func overloaded(retryAfter: Duration) -> Problem {
        Problem(
            .tooManyRequests, "overloaded", "More comes in than can be taken",
            detail: "Nothing of it was done. Send it again after the time given.",
            retryAfter: retryAfter)
    }

    package static let draining = Problem(
        .serviceUnavailable, "draining", "This node is stopping",
        detail: "Nothing of it was done. Send it again.", retryAfter: .seconds(1))
}
