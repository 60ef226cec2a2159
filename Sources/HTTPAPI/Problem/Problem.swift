package import HTTPTypes
package import Hummingbird
import NIOCore

/// What went wrong with a request, as RFC 9457 describes it. Thrown by routes, answered by `ProblemMiddleware`.
///
/// Everything in it is read by the client: nothing of our insides belongs here.
package struct Problem: Error, Hashable, Sendable {
    package var status: HTTPResponse.Status
    /// Stable, snake_case: what programs branch on.
    package var code: String
    package var title: String
    /// This occurrence, and what to do about it.
    package var detail: String?
    package var errors: [FieldProblem]
    /// When it is worth while to ask again.
    package var retryAfter: Duration?

    package init(
        _ status: HTTPResponse.Status, _ code: String, _ title: String, detail: String? = nil,
        errors: [FieldProblem] = [], retryAfter: Duration? = nil
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.errors = errors
        self.retryAfter = retryAfter
    }

    package var json: JSONValue {
        var members: [JSONMember] = [
            JSONMember("type", .string("urn:perezvon:problem:\(code)")),
            JSONMember("status", .integer(Int64(status.code))),
            JSONMember("code", .string(code)),
            JSONMember("title", .string(title)),
        ]
        if let detail { members.append(JSONMember("detail", .string(detail))) }
        if !errors.isEmpty { members.append(JSONMember("errors", .array(errors.map(\.json)))) }
        if let seconds = retrySeconds { members.append(JSONMember("retry_after", .integer(seconds))) }
        return .object(members)
    }

    package var response: Response {
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if let seconds = retrySeconds { headers[.retryAfter] = String(seconds) }
        if status == .unauthorized { headers[.wwwAuthenticate] = #"Bearer realm="perezvon""# }
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }

    /// Whole seconds, at least one: what `Retry-After` can say.
    private var retrySeconds: Int64? {
        retryAfter.map { max(1, $0.components.seconds + ($0.components.attoseconds > 0 ? 1 : 0)) }
    }
}
