import Actors
import Cluster
import ContactCenter
import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore

/// A carrier behind HTTP/1.1 and JSON.
///
/// | | |
/// |---|---|
/// | `POST /calls` | places a call: 201, or 200 where its id was used before; any 4xx and 503: provably not placed |
/// | `DELETE /calls/{attempt}` | hangs up; an id under which no call was placed is refused from now on |
/// | `POST /calls/{attempt}/connect` | `{"operator"}`: puts an operator on the line |
/// | `POST /calls/{attempt}/control` | `{"control","digits"}` |
/// | `POST /calls/query` | `{"attempts":[…]}`, at most 10,000: what is known of each; what is gone is refused from now on |
/// | `GET /events` | every event of every call as NDJSON, from a first heartbeat on, a heartbeat each second |
/// | `GET /health` | counts |
///
/// It asks for no token: its customers are made up, and the port is for the nodes' own net.
package struct CarrierRoutes: Sendable {
    private static let bodyLimit = 1 << 20

    private let carrier: any ServedCarrier
    private let events: CarrierEvents
    private let figures: @Sendable () -> [String: Int]
    private let logger: Logger

    /// - Parameters:
    ///   - events: told by whoever made the carrier.
    ///   - figures: for `GET /health`, by name.
    package init(
        carrier: any ServedCarrier, events: CarrierEvents, figures: @escaping @Sendable () -> [String: Int],
        logger: Logger
    ) {
        self.carrier = carrier
        self.events = events
        self.figures = figures
        self.logger = logger
    }

    package func router() -> Hummingbird.Router<BasicRequestContext> {
        let router = Hummingbird.Router(context: BasicRequestContext.self)
        router.post("calls") { request, _ in await answer { try await place(request) } }
        router.post("calls/query") { request, _ in await answer { try await query(request) } }
        router.delete("calls/{attempt}") { _, context in
            await answer {
                try await carrier.hangUp(try attempt(context))
                return Response(status: .noContent)
            }
        }
        router.post("calls/{attempt}/connect") { request, context in
            await answer { try await connect(request, context) }
        }
        router.post("calls/{attempt}/control") { request, context in
            await answer { try await control(request, context) }
        }
        router.get("events") { request, _ in await answer { try stream(request) } }
        router.get("health") { _, _ in await answer { try Self.json(figures()) } }
        return router
    }

    private func place(_ request: Request) async throws -> Response {
        let call = try await body(CallForm.self, of: request).order()
        let isNew: Bool
        do {
            isNew = try await carrier.take(call)
        } catch {
            throw CarrierProblem(status: 409, code: "not_placed", detail: "\(error)")
        }
        return try Self.json(PlacedForm(isNew: isNew), status: isNew ? .created : .ok)
    }

    private func query(_ request: Request) async throws -> Response {
        let texts = try await body(QueryForm.self, of: request).attempts
        guard texts.count <= QueryForm.limit else { throw CarrierProblem.badField("attempts") }
        let attempts = try texts.map { text throws(CarrierProblem) in
            guard let attempt = AttemptID(text) else { throw .badField("attempts") }
            return attempt
        }
        let states = try await carrier.states(of: attempts)
        var calls: [String: StandingForm] = [:]
        for attempt in attempts {
            let state = states[attempt] ?? .gone
            calls[attempt.description] = StandingForm(state, shop: carrier.shop(of: attempt))
        }
        return try Self.json(StandingsForm(calls: calls))
    }

    private func connect(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let attempt = try attempt(context)
        let id = OperatorID(try await body(ConnectForm.self, of: request).operator)
        guard id.isWellFormed else { throw CarrierProblem.badField("operator") }
        try await carrier.connect(attempt, to: id)
        return Response(status: .noContent)
    }

    private func control(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let attempt = try attempt(context)
        guard let control = try await body(ControlForm.self, of: request).callControl else {
            throw CarrierProblem.badField("control")
        }
        try await carrier.control(attempt, control)
        return Response(status: .noContent)
    }

    private func stream(_ request: Request) throws -> Response {
        let body = ResponseBody { writer in
            guard let listener = try events.listen() else { return try await writer.finish(nil) }
            defer { events.leave(listener.number) }
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                for await line in listener.lines { try await writer.write(line) }
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "application/x-ndjson", .cacheControl: "no-store"], body: body)
    }

    private func attempt(_ context: BasicRequestContext) throws -> AttemptID {
        guard let attempt = context.parameters.get("attempt").flatMap({ AttemptID($0) }) else {
            throw CarrierProblem.badField("attempt")
        }
        return attempt
    }

    private func body<Form: Decodable>(_ form: Form.Type, of request: Request) async throws -> Form {
        let buffer = try await request.body.collect(upTo: Self.bodyLimit)
        do {
            return try WireJSON.decode(form, Array(buffer.readableBytesView))
        } catch {
            throw CarrierProblem(status: 400, code: "bad_body", detail: "The body is not what is wanted: \(error)")
        }
    }

    private func answer(_ work: () async throws -> Response) async -> Response {
        do {
            return try await work()
        } catch let problem as CarrierProblem {
            return Self.response(problem)
        } catch let error as any HTTPResponseError {
            return Self.response(
                CarrierProblem(status: error.status.code, code: "bad_request", detail: error.status.reasonPhrase))
        } catch {
            logger.error("a request failed", metadata: ["error": "\(error)"])
            return Self.response(CarrierProblem(status: 500, code: "failed", detail: "\(error)"))
        }
    }

    private static func response(_ problem: CarrierProblem) -> Response {
        // A problem of texts and a number has its JSON; without it the status says enough.
        let body = try? WireJSON.encode(problem)
        return Response(
            status: .init(code: problem.status), headers: [.contentType: CarrierProblem.mediaType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body ?? [])))
    }

    private static func json(_ form: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try WireJSON.encode(form))))
    }
}
