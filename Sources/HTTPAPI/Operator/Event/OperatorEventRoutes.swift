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
    private let streams = StreamCount()

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("operator/events") { try await stream($0, $1) }
    }

    private func stream(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requireOperator()
        guard !services.draining.isOn else { throw Problem.draining }
        guard streams.current < Self.streamLimit else { throw Problem.overloaded(retryAfter: .seconds(5)) }
        // Asked before the stream begins, so that an agent who can't be reached is a problem and no empty stream.
        _ = try await services.system.ask(.operatorAgent(profile.id), ReadOperator())
        let lastEventID = request.lastEventID
        return EventStream(clock: services.system.clock, draining: services.draining, logger: services.logger)
            .response(to: request) { [services, streams] yield in
                streams.opened()
                defer { streams.closed() }
                try await OperatorStream(of: profile.id, services: services).follow(after: lastEventID, yield)
            }
    }
}

extension Request {
    /// What the client has seen last: by the header that browsers send, or by the parameter for those that can't.
    fileprivate var lastEventID: String? {
        let text = headers[HTTPField.Name("Last-Event-ID")!] ?? uri.queryParameters["last_event_id"].map(String.init)
        return text.flatMap { $0.isEmpty || $0.utf8.count > 100 ? nil : $0 }
    }
}
