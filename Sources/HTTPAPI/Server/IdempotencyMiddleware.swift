import Actors
import ContactCenter
import Crypto
import HTTPTypes
package import Hummingbird
import NIOCore
import Synchronization

/// `Idempotency-Key`: a POST that is sent again within 72 hours gets the first answer and does nothing.
///
/// Only answers of success are kept: what failed may be tried again. They are sealed under a key made of the client's
/// own token and idempotency key, because some of them are secrets. A stream has no one answer: it is let through, and
/// its orders are told apart by their external ids.
package struct IdempotencyMiddleware: RouterMiddleware {
    private static let lifetime: Duration = .hours(72)

    private let services: APIServices
    /// The keys of requests under way.
    private let underWay = UnderWay()

    package init(services: APIServices) {
        self.services = services
    }

    package func handle(
        _ request: Request, context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post, let key = request.headers[.idempotencyKey],
            let identity = context.identity, let token = request.bearerToken,
            request.headers[.contentType]?.contains("ndjson") != true
        else { return try await next(request, context) }
        guard (1...255).contains(key.utf8.count) else {
            throw Problem(
                .badRequest, "bad_idempotency_key", "The idempotency key can't be taken",
                detail: "It has 1 to 255 bytes.")
        }
        let scope = identity.name
        guard underWay.begin("\(scope) \(key)") else {
            throw Problem(
                .conflict, "idempotency_key_in_use", "A request with this key is under way",
                retryAfter: .seconds(1))
        }
        defer { underWay.end("\(scope) \(key)") }
        var room = IntakeRoom(services.intake)
        let body = try await request.bytes(limit: services.limits.body, room: &room)
        var head = request.head
        head.headerFields[.contentEncoding] = nil
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let hash = hash(request, body)
        let seal = AnswerSeal(key: key, token: token)
        if let remembered = try await services.archive.rememberedAnswer(
            scope: scope, key: key, since: services.now - Self.lifetime)
        {
            return try replay(remembered, hash, seal)
        }
        let response = try await next(request, context)
        guard response.status.kind == .successful else { return response }
        return try await remember(response, hash, seal, scope: scope, key: key)
    }

    private func replay(
        _ remembered: RememberedAnswer, _ hash: String, _ seal: AnswerSeal
    ) throws -> Response {
        guard remembered.requestHash == hash else {
            throw Problem(
                .unprocessableContent, "idempotency_key_reused",
                "This idempotency key was used for another request",
                detail: "Give every new request a new key.")
        }
        guard let body = seal.open(remembered.body) else {
            throw Problem(
                .conflict, "already_done", "This was done already",
                detail: "Its answer is shown only to the key or session that it was done with.")
        }
        return .json(
            bytes: body, status: HTTPResponse.Status(code: remembered.status),
            headers: [.idempotencyReplayed: "true"])
    }

    private func remember(
        _ response: Response, _ hash: String, _ seal: AnswerSeal, scope: String, key: String
    ) async throws -> Response {
        let collected = BodyCollector()
        try await response.body.write(collected)
        let body = collected.bytes
        try await services.archive.remember(
            RememberedAnswer(
                requestHash: hash, status: response.status.code, body: try seal.seal(body)),
            scope: scope, key: key, at: services.now)
        return Response(
            status: response.status, headers: response.headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    private func hash(_ request: Request, _ body: [UInt8]) -> String {
        var hash = SHA256()
        let head = "\(request.method) \(request.uri.string) \(request.headers[.contentType] ?? "")\n"
        hash.update(data: Array(head.utf8))
        hash.update(data: body)
        return Hex.text(hash.finalize())
    }
}

extension HTTPField.Name {
    static let idempotencyKey = Self("Idempotency-Key")!
    static let idempotencyReplayed = Self("Idempotency-Replayed")!
}

/// Names of what is under way.
private final class UnderWay: Sendable {
    private let names = Mutex(Set<String>())

    func begin(_ name: String) -> Bool { names.withLock { $0.insert(name).inserted } }
    func end(_ name: String) { names.withLock { _ = $0.remove(name) } }
}

/// Keeps a response's body instead of sending it.
private final class BodyCollector: ResponseBodyWriter, Sendable {
    private let buffer = Mutex([UInt8]())

    var bytes: [UInt8] { buffer.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        self.buffer.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
