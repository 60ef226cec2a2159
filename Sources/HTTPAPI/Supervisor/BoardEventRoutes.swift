import Actors
import Cluster
import ContactCenter
package import Hummingbird

/// The stream that keeps a supervisor's board up to date: one `board` event a second at most, and only with news.
package struct BoardEventRoutes: Routes {
    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.get("supervisor/events") { try await stream($0, $1) }
    }

    private func stream(_ request: Request, _ context: APIContext) async throws -> Response {
        let identity = try context.require(role: .supervisor)
        guard !services.draining.isOn else { throw Problem.draining }
        let first = try await services.board.board().shown(to: identity)
        return EventStream(clock: services.system.clock, draining: services.draining, logger: services.logger)
            .response(to: request) { [services] yield in
                try await Self.follow(from: first, of: identity, services, yield)
            }
    }

    private static func follow(
        from first: LiveBoard, of identity: Identity, _ services: APIServices,
        _ yield: @Sendable (ServerEvent) -> Bool
    ) async throws {
        var shown = first.newsJSON
        guard yield(ServerEvent(name: "board", data: first.json)) else { return }
        // In a demo a second of the world is shorter than ours, and nobody reads faster than ours.
        let interval = Duration.milliseconds(Int64(1000 * min(max(1, first.speed), 100_000)))
        for await _ in ClockTicks.stream(every: interval, clock: services.system.clock) {
            let board = try await services.board.board().shown(to: identity)
            guard board.newsJSON != shown else { continue }
            shown = board.newsJSON
            guard yield(ServerEvent(name: "board", data: board.json)) else { return }
        }
    }
}

extension LiveBoard {
    /// Who belongs to a shop is shown its row only.
    fileprivate func shown(to identity: Identity) -> LiveBoard {
        var board = self
        board.shops = shops.filter { identity.sees($0.shop) }
        return board
    }
}
