import Actors
import CarrierLink
import Cluster
import HTTPAPI
import Logging
import ServiceLifecycle
import ShopConnect

/// Runs until the services that depend on it have stopped.
struct BackgroundService: Service {
    let work: @Sendable () async -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown { await work() }
    }
}

/// Writes until everything is written, then closes the store.
struct StoreService: Service {
    let node: PerezvonNode

    func run() async throws {
        await withGracefulShutdownHandler {
            await node.committer.run()
        } onGracefulShutdown: {
            node.committer.close()
        }
        try await node.store.close()
        node.logger.info("the store is closed")
    }
}

/// Runs the actors; at the end, lets their turns finish.
struct ActorService: Service {
    let node: PerezvonNode

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await node.system.run() }
            group.addTask {
                // Cancelled or asked to stop: both mean the end.
                try? await gracefulShutdown()
                await node.system.stop()
            }
            await group.waitForAll()
        }
    }
}

/// Closes the connections to the shops' systems when nothing is sent any more.
struct WebhookService: Service {
    let node: PerezvonNode

    func run() async throws {
        // Cancelled or asked to stop: both mean the end.
        try? await gracefulShutdown()
        await node.system.stop()
        try await node.webhooks.shutdown()
    }
}

/// The first to stop: takes the node out of rotation, so that streams finish their lines and desktops go elsewhere.
struct DrainService: Service {
    let node: PerezvonNode
    let started: Started

    func run() async throws {
        // Cancelled or asked to stop: both mean the end.
        try? await gracefulShutdown()
        node.logger.notice("draining: no new work is taken")
        node.api.draining.begin()
        node.hub.close()
    }
}

/// Hears what happens to the calls of telephone servers in processes of their own.
struct CarrierService: Service {
    let clients: [CarrierClient]

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for client in clients { group.addTask { await client.run() } }
                await group.waitForAll()
            }
        }
        for client in clients { try await client.shutdown() }
    }
}

/// Ends when the process is told to stop, and with it the others in their order.
struct StopService: Service {
    let order: StopOrder

    func run() async throws {
        await cancelWhenGracefulShutdown { await order.wait() }
    }
}
