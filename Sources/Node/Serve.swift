import Cluster
import ContactCenter
import Glibc
package import Logging
import ServiceLifecycle
package import Settings
import UnixSignals

/// What keeps a node from starting, and what to do.
package struct NodeError: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// A node that serves until it is told to stop.
package enum Serve {
    /// Runs until SIGTERM or SIGINT, then drains.
    ///
    /// - Parameter say: told where the node is reached, once it is.
    package static func run(
        _ settings: NodeSettings, environment: [String: String], logger: Logger,
        say: @escaping @Sendable (String) async -> Void
    ) async throws {
        // What the node writes holds customers' data: for its own user only.
        umask(0o077)
        var world = NodeWorld(clock: SystemClock(), seed: UInt64.random(in: 0...UInt64.max))
        world.callRecord = settings.dataFolder + "/calls.ndjson"
        let node = try await PerezvonNode.build(
            settings, world: world, environment: environment, logger: logger)
        let run = NodeRun(node) { port in
            let name = settings.isClustered ? " \(settings.displayName)" : ""
            let place = settings.servesPeople ? "serves on http://\(settings.http.host):\(port)/" : "works for its cluster"
            await say("perezvon \(PerezvonNode.version)\(name) \(place)")
        }
        // Below info the group writes its services out, and with them all that the node knows.
        var groupLogger = logger
        groupLogger.logLevel = max(logger.logLevel, .info)
        var configuration = ServiceGroupConfiguration(
            services: try run.services().map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: groupLogger)
        // What does not end by itself within the limit is cut off: the store is consistent at any moment.
        configuration.maximumGracefulShutdownDuration = settings.limits.shutdown
        configuration.maximumCancellationDuration = .seconds(5)
        try await ServiceGroup(configuration: configuration).run()
    }
}
