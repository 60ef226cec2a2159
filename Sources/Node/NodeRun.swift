import Actors
import Cluster
import HTTPAPI
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Settings
import Synchronization
import Web

/// Runs a node: serves until it is told to stop, then stops in the reverse order of dependence.
struct NodeRun: Sendable {
    let node: PerezvonNode
    let isBoardOpen: Bool
    private let onServing: @Sendable (Int) async -> Void

    /// - Parameters:
    ///   - isBoardOpen: the live page needs no sign-in: on loopback, in a demo.
    ///   - onServing: told the port of the API as soon as all ports are open.
    init(
        _ node: PerezvonNode, isBoardOpen: Bool = false,
        onServing: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.node = node
        self.isBoardOpen = isBoardOpen
        self.onServing = onServing
    }

    /// The services, in the order of dependence: each may use those before it, and stops before them.
    func services(_ more: [any Service] = []) throws -> [any Service] {
        let started = Started()
        let opening = Opening(ports: node.settings.servesPeople ? 2 : 1)
        var services: [any Service] = []
        if let clock = node.clock as? SystemClock {
            services.append(BackgroundService { await clock.run() })
        }
        services += [
            StoreService(node: node),
            BackgroundService { await node.recovery.run() },
        ]
        if let cluster = node.cluster { services.append(LinkService(link: cluster.link)) }
        services += [
            ActorService(node: node), WebhookService(node: node), Housekeeping(node: node),
        ]
        if !node.carriers.clients.isEmpty { services.append(CarrierService(clients: node.carriers.clients)) }
        if node.settings.roles.contains(.worker) { services.append(BoardGauges(node: node)) }
        if let cluster = node.cluster {
            services += [
                SettingsWatch(keeper: node.keeper, logger: node.logger), MembershipService(part: cluster.member.part),
            ]
        }
        services.append(administration(started, opening))
        if node.settings.servesPeople { services.append(try interface(started, opening)) }
        services.append(DrainService(node: node, started: started))
        return services + more
    }

    private func administration(_ started: Started, _ opening: Opening) -> some Service {
        let routes = HealthRoutes(
            checks: NodeHealth(node: node, started: started).checks, metrics: node.metrics,
            cluster: { NodeHealth(node: node, started: started).cluster })
        return PortService(
            address: node.settings.admin, setting: "admin",
            server: Application(
                router: routes.router(), server: .perezvon,
                configuration: .init(
                    address: .hostname(node.settings.admin.host, port: node.settings.admin.port),
                    serverName: "perezvon"),
                onServerRunning: { _ in
                    // A mere worker has no other port.
                    if !node.settings.servesPeople { started.begin() }
                    await opened(nil, opening)
                },
                logger: node.logger))
    }

    private func interface(_ started: Started, _ opening: Opening) throws -> some Service {
        let api = node.api
        let isForPeople = node.settings.roles.contains(.agent)
        let people = PeopleRoutes.all(
            api, passwords: node.passwords, sessions: SessionLimits(node.settings.limits),
            address: ClientAddress(trusting: node.settings.trustedProxies))
        let cluster = ClusterRoutes(services: api, cluster: ClusterDesk(node: node))
        let router = APIRouter.build(api, routes: (isForPeople ? people : []) + [cluster])
        if isForPeople { try addBoard(to: router) }
        return PortService(
            address: node.settings.http, setting: "http",
            server: Application(
                router: router, server: .perezvon,
                configuration: .init(
                    address: .hostname(node.settings.http.host, port: node.settings.http.port),
                    serverName: "perezvon",
                    availableConnectionsDelegate: .maximum(node.settings.limits.requests, logger: node.logger)),
                onServerRunning: { channel in
                    started.begin()
                    node.book.snapshot.startActors(in: node.system)
                    await opened(channel.localAddress?.port ?? node.settings.http.port, opening)
                },
                logger: node.logger))
    }

    private func opened(_ port: Int?, _ opening: Opening) async {
        guard opening.opened(port) else { return }
        await onServing(opening.port ?? node.settings.link.port)
    }
}

extension NodeSettings {
    /// Whether it has a port for shops or people: a mere worker has none.
    var servesPeople: Bool { roles.contains(.intake) || roles.contains(.agent) }
}

/// The ports that are still to be opened: only when none is left may anybody be told that the node serves.
private final class Opening: Sendable {
    private let state: Mutex<(left: Int, port: Int?)>

    init(ports: Int) {
        state = Mutex((ports, nil))
    }

    /// - Parameter port: the one that is to be told.
    /// - Returns: whether it was the last.
    func opened(_ port: Int?) -> Bool {
        state.withLock { state in
            state.left -= 1
            if let port { state.port = port }
            return state.left == 0
        }
    }

    var port: Int? { state.withLock { $0.port } }
}

/// Whether the start is over.
final class Started: Sendable {
    private let state = Mutex(false)

    func begin() { state.withLock { $0 = true } }
    var isOver: Bool { state.withLock { $0 } }
}
