import Actors
import Cluster
import HTTPAPI
import Hummingbird
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
    ///   - onServing: told the port of the API as soon as it is open.
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
                SettingsWatch(keeper: node.keeper, logger: node.logger), MembershipService(part: cluster.part),
            ]
        }
        services.append(administration(started))
        if node.settings.servesPeople {
            services.append(try interface(started))
        } else {
            services.append(WorkerStart(started: started) { await onServing(node.settings.link.port) })
        }
        services.append(DrainService(node: node, started: started))
        return services + more
    }

    private func administration(_ started: Started) -> some Service {
        let routes = HealthRoutes(
            checks: NodeHealth(node: node, started: started).checks, metrics: node.metrics,
            cluster: { NodeHealth(node: node, started: started).cluster })
        return PortService(
            address: node.settings.admin, setting: "admin",
            server: Application(
                router: routes.router(),
                configuration: .init(
                    address: .hostname(node.settings.admin.host, port: node.settings.admin.port),
                    serverName: "perezvon"),
                logger: node.logger))
    }

    private func interface(_ started: Started) throws -> some Service {
        let api = node.api
        let isForPeople = node.settings.roles.contains(.agent)
        let people = PeopleRoutes.all(
            api, passwords: node.passwords, sessions: SessionLimits(node.settings.limits),
            // Behind a proxy on this machine everybody has its address: the limit by login must do.
            address: { $0.address.flatMap { $0 == "127.0.0.1" || $0 == "::1" ? nil : $0 } })
        let cluster = ClusterRoutes(services: api, cluster: ClusterDesk(node: node))
        let router = APIRouter.build(api, routes: (isForPeople ? people : []) + [cluster])
        if isForPeople { try addBoard(to: router) }
        return PortService(
            address: node.settings.http, setting: "http",
            server: Application(
                router: router,
                configuration: .init(
                    address: .hostname(node.settings.http.host, port: node.settings.http.port),
                    serverName: "perezvon"),
                onServerRunning: { channel in
                    started.begin()
                    PerezvonNode.startActors(of: node.book.snapshot, in: node.system)
                    await onServing(channel.localAddress?.port ?? node.settings.http.port)
                },
                logger: node.logger))
    }
}

extension NodeSettings {
    /// Whether it has a port for shops or people: a mere worker has none.
    var servesPeople: Bool { roles.contains(.intake) || roles.contains(.agent) }
}

/// Whether the start is over.
final class Started: Sendable {
    private let state = Mutex(false)

    func begin() { state.withLock { $0 = true } }
    var isOver: Bool { state.withLock { $0 } }
}
