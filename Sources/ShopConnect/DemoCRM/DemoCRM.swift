package import ContactCenter
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A small CRM for demos and drills: receives webhooks on a loopback port, checks their signatures, and counts.
///
/// `start` binds, `run` serves until `shutdown` is called or its task is cancelled; run it exactly once.
/// Bounds: 64 connections, more are closed at once; 1 MiB a body; a million idempotency keys, then 507.
package final class DemoCRM: Sendable {
    /// How the CRM behaves.
    package enum Behaviour: Hashable, Sendable {
        case serving
        /// Away or failing: answers this status and counts nothing.
        case answering(status: Int, retryAfter: String? = nil, text: String = "")
        /// Closes the connection in the place of an answer.
        case hangingUp
        /// Takes the request and never answers.
        case silent
        /// Begins an answer and never ends it.
        case stalling
    }

    typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>
    private static let mostConnections = 64

    /// The port that the system chose.
    package let port: Int
    /// What the shops' results must be signed with: new for each CRM.
    package let secret: [UInt8]
    private let server: NIOAsyncChannel<Connection, Never>
    private let accepted: DemoConnections
    private let ledger: DemoLedger
    private let state = Mutex(State())
    private let now: @Sendable () -> Instant

    private struct State {
        var behaviour = Behaviour.serving
        var connections = 0
    }

    /// Begins to listen on a free port of 127.0.0.1.
    package static func start(now: @escaping @Sendable () -> Instant) async throws -> DemoCRM {
        let accepted = DemoConnections()
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 64)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(DemoResponseHandler())
                    let connection = try Connection(wrappingChannelSynchronously: channel)
                    accepted.keep(connection)
                    return connection
                }
            }
        return DemoCRM(server, accepted, now: now)
    }

    private init(
        _ server: NIOAsyncChannel<Connection, Never>, _ accepted: DemoConnections,
        now: @escaping @Sendable () -> Instant
    ) {
        self.server = server
        self.accepted = accepted
        self.now = now
        port = server.channel.localAddress?.port ?? 0
        secret = (0..<32).map { _ in .random(in: .min ... .max) }
        ledger = DemoLedger()
    }

    /// The target that sends a shop's results here.
    package func target(for shop: ShopID) -> CRMTarget {
        CRMTarget(kind: .webhook, url: "http://127.0.0.1:\(port)/shops/\(shop)", secret: Self.secretReference)
    }

    /// The name under which `WebhookShopSystem`'s `secret` closure is asked for `secret`.
    package static let secretReference = SecretReference.environment("PEREZVON_DEMO_CRM_SECRET")

    package var tally: DemoTally { ledger.tally }

    package func behave(_ behaviour: Behaviour) {
        state.withLock { $0.behaviour = behaviour }
    }

    /// Serves until `shutdown`, or until its task is cancelled, which is not an error.
    package func run() async throws {
        defer { accepted.close() }
        do {
            try await server.executeThenClose { connections in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await connection in connections {
                        group.addTask { await self.serve(connection) }
                    }
                    group.cancelAll()
                }
            }
        } catch is CancellationError {
            return
        }
    }

    /// Makes `run` return. Connections are cut.
    package func shutdown() async {
        // Already closed is as good.
        try? await server.channel.close()
    }

    /// What goes wrong with one connection ends that connection alone.
    private func serve(_ connection: Connection) async {
        let isWelcome = state.withLock { state in
            state.connections += 1
            return state.connections <= Self.mostConnections
        }
        defer { state.withLock { $0.connections -= 1 } }
        do {
            try await connection.executeThenClose { requests, answers in
                guard isWelcome else { return }
                var reader = DemoRequestReader()
                for try await part in requests {
                    guard let request = reader.take(part) else { continue }
                    guard try await answer(request, to: answers) else { return }
                }
            }
        } catch {
            // The sender is gone, or sent no HTTP: it will try again.
            return
        }
    }

    /// - Returns: whether the connection is kept.
    private func answer(
        _ request: DemoRequest, to answers: NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>>
    ) async throws -> Bool {
        switch state.withLock(\.behaviour) {
        case .serving:
            let status = ledger.enter(request, secret: secret, now: now())
            try await answers.write(status: status, text: "", isKept: request.isKept)
            return request.isKept
        case .answering(let status, let retryAfter, let text):
            try await answers.write(status: status, retryAfter: retryAfter, text: text, isKept: request.isKept)
            return request.isKept
        case .hangingUp:
            return false
        case .silent:
            return true
        case .stalling:
            try await answers.write(.head(HTTPResponseHead(version: .http1_1, status: .ok)))
            try await answers.write(.body(ByteBuffer(string: "{")))
            return true
        }
    }
}

extension NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>> {
    fileprivate func write(status: Int, retryAfter: String? = nil, text: String, isKept: Bool) async throws {
        var headers: HTTPHeaders = ["Content-Length": String(text.utf8.count)]
        if let retryAfter { headers.add(name: "Retry-After", value: retryAfter) }
        if !isKept { headers.add(name: "Connection", value: "close") }
        try await write(
            .head(HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers))
        )
        if !text.isEmpty { try await write(.body(ByteBuffer(string: text))) }
        try await write(.end(nil))
    }
}
