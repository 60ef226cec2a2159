import Cluster
import HTTPTypes
import Hummingbird
import Logging

/// A stream of events as an answer: it ends when the events do, when the client goes, or when the node stops.
struct EventStream: Sendable {
    /// Short enough that no proxy closes the connection for silence.
    private static let heartbeat: Duration = .seconds(15)
    /// What waits for a slow client. Beyond, the stream ends, and the client comes back for the rest.
    private static let waitingLimit = 256

    private enum Item: Sendable {
        case event(ServerEvent)
        case heartbeat
    }

    var clock: any WorldClock
    var draining: Draining
    var logger: Logger

    /// - Parameter produce: yields events until it returns or is cancelled; it is cancelled when the client is gone.
    ///   What it must undo at the end, it undoes before it returns. `yield` says whether the client keeps up.
    func response(
        to request: Request,
        _ produce: @escaping @Sendable (_ yield: @Sendable (ServerEvent) -> Bool) async throws -> Void
    ) -> Response {
        let headers: HTTPFields = [
            .contentType: "text/event-stream",
            .cacheControl: "no-store",
            // Tells nginx and its kin to pass every event on at once.
            HTTPField.Name("X-Accel-Buffering")!: "no",
        ]
        let body = ResponseBody { writer in
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await write(produce, to: &writer)
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    /// Writes until the events end or the client goes.
    func write(
        _ produce: @escaping @Sendable (_ yield: @Sendable (ServerEvent) -> Bool) async throws -> Void,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        let (items, source) = AsyncStream.makeStream(
            of: Item.self, bufferingPolicy: .bufferingOldest(Self.waitingLimit))
        let token = draining.onBegin { source.finish() }
        defer { draining.forget(token) }
        let ticks = ClockTicks.stream(every: Self.heartbeat, clock: clock)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [logger] in
                defer { source.finish() }
                do {
                    try await produce { event in
                        if case .enqueued = source.yield(.event(event)) { true } else { false }
                    }
                } catch {
                    // The answer has begun: the client is told by the stream's end, and comes back.
                    guard !Task.isCancelled else { return }
                    logger.warning("a stream of events broke off", metadata: ["error": "\(error)"])
                }
            }
            group.addTask {
                // A heartbeat that finds no room is not needed.
                for await _ in ticks { source.yield(.heartbeat) }
            }
            defer { group.cancelAll() }
            try await writer.write(ServerEvent.retry)
            for await item in items {
                switch item {
                case .event(let event): try await writer.write(event.buffer)
                case .heartbeat: try await writer.write(ServerEvent.heartbeat)
                }
            }
        }
    }
}
