import Cluster

/// Why a call has no reply: a problem document of RFC 9457.
struct CallProblem: Hashable, Sendable {
    var status: Int
    /// Stable.
    var code: String
    var title: String
    var detail: String
    var retryAfter: Duration?
    /// Where to ask instead.
    var location: String?
    var allow: String?

    init(_ status: Int, _ code: String, _ title: String, _ detail: String) {
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
    }

    static let notFound = CallProblem(
        404, "not_found", "There is no such path",
        "POST /perezvon/v1/{kind}/{key}/{method}, or GET /perezvon/v1/health")

    static func wrongMethod(_ right: String) -> CallProblem {
        var problem = CallProblem(405, "wrong_http_method", "Another HTTP method is needed", "use \(right)")
        problem.allow = right
        return problem
    }

    /// What an answer that is not a reply is to a person; nil for a reply.
    init?(_ answer: ParcelAnswer, path: String, scheme: String) {
        switch answer {
        case .reply: return nil
        case .refused(.overloaded(let retryAfter)):
            self.init(429, "overloaded", "Too much is waiting", "nothing was done; ask again later")
            self.retryAfter = retryAfter
        case .refused(.unavailable(let detail)), .refused(.moved(let detail)), .notSent(let detail):
            self.init(503, "unavailable", "It could not be done now", "nothing was done: \(detail)")
        case .refused(.unknown(let detail)), .lost(let detail):
            self.init(504, "unknown_outcome", "Whether it was done is not known", detail)
        case .refused(.failed(let detail)): self.init(500, "failed", "It failed", detail)
        case .redirect(let owner?, let epoch):
            self.init(307, "moved", "Another node has it", "epoch \(epoch), at \(owner)")
            location = "\(scheme)://\(owner)\(path)"
        case .redirect(nil, _):
            self.init(503, "unavailable", "Nobody has it now", "nothing was done; ask again soon")
        }
    }

    var headers: [HeaderField] {
        var headers = [
            HeaderField(":status", String(status)), HeaderField("content-type", "application/problem+json"),
        ]
        if let retryAfter { headers.append(HeaderField("retry-after", String(max(1, retryAfter.components.seconds)))) }
        if let location { headers.append(HeaderField("location", location)) }
        if let allow { headers.append(HeaderField("allow", allow)) }
        return headers
    }

    var body: String {
        let fields = [
            ("type", "urn:perezvon:problem:\(code)"), ("code", code), ("title", title), ("detail", detail),
        ]
        let texts = fields.map { "\"\($0.0)\":\(JSONString.quoted($0.1))" }
        return "{\(texts.joined(separator: ",")),\"status\":\(status)}\n"
    }
}
