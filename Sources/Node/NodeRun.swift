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
            ActorService(node: node),
            WebhookService(node: node),
            Housekeeping(node: node),
            administration(started),
            try interface(started),
            DrainService(node: node, started: started),
        ]
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
        let router = APIRouter.build(
            api,
            routes: PeopleRoutes.all(
                api, passwords: node.passwords, sessions: SessionLimits(node.settings.limits),
                // Behind a proxy on this machine everybody has its address: the limit by login must do.
                address: { $0.address.flatMap { $0 == "127.0.0.1" || $0 == "::1" ? nil : $0 } }))
        try addBoard(to: router)
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

/// Whether the start is over.
final class Started: Sendable {
    private let state = Mutex(false)

    func begin() { state.withLock { $0 = true } }
    var isOver: Bool { state.withLock { $0 } }
}
