import Actors
import Cluster
import ContactCenter
import HTTPTypes
package import Hummingbird

/// The stream that keeps an operator's desktop up to date.
package struct OperatorEventRoutes: Routes {
    /// Streams of one node: each is a connection, and its share of memory.
    private static let streamLimit = 10_000

    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("operator/events") { try await stream($0, $1) }
    }

    private func stream(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        guard !services.draining.isOn else { throw Problem.draining }
        guard services.hub.openStreams < Self.streamLimit else { throw Problem.overloaded(retryAfter: .seconds(5)) }
        // Asked before the stream begins, so that an agent who can't be reached is a problem and no empty stream.
        _ = try await services.system.ask(.operatorAgent(profile.id), ReadOperator())
        let lastEventID = request.lastEventID
        return EventStream(clock: services.system.clock, draining: services.draining, logger: services.logger)
            .response(to: request) { [services] yield in
                try await Self.follow(profile.id, after: lastEventID, services, yield)
            }
    }

    /// Tells the agent that the desktop is there, sends what it missed or the whole state, then what comes; and tells the
    /// agent when the last stream of the operator has closed.
    private static func follow(
        _ id: OperatorID, after lastEventID: String?, _ services: APIServices,
        _ yield: @Sendable (ServerEvent) -> Bool
    ) async throws {
        let subscription = services.hub.subscribe(id, after: lastEventID)
        defer {
            if services.hub.unsubscribe(id, subscription) {
                services.system.tell(.operatorAgent(id), OperatorDisconnected())
            }
        }
        let view = try await services.system.ask(.operatorAgent(id), OperatorConnected())
        if !subscription.isResumed {
            _ = yield(ServerEvent(id: subscription.position, name: "state", data: view.json))
        }
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                // An agent that was started anew meanwhile must know that the desktop is there.
                for await _ in ClockTicks.stream(every: presence, clock: services.system.clock) {
                    _ = try? await services.system.ask(.operatorAgent(id), OperatorConnected())  // Asked again soon.
                }
            }
            defer { group.cancelAll() }
            for await numbered in subscription.notices {
                guard yield(numbered.event) else { return }
            }
        }
    }

    /// Shorter than the shortest grace time that makes sense.
    private static let presence: Duration = .seconds(10)
}

extension NumberedNotice {
    var event: ServerEvent {
        let data: JSONValue =
            switch notice {
            case .state(let view), .offer(let view), .call(let view), .work(let view): view.json
            case .notice(let code, let text): ["code": .string(code), "text": .texts(text)]
            }
        return ServerEvent(id: id, name: notice.word, data: data)
    }
}

extension Request {
    /// What the client has seen last: by the header that browsers send, or by the parameter for those that can't.
    fileprivate var lastEventID: String? {
        let text = headers[HTTPField.Name("Last-Event-ID")!] ?? uri.queryParameters["last_event_id"].map(String.init)
        return text.flatMap { $0.isEmpty || $0.utf8.count > 100 ? nil : $0 }
    }
}
