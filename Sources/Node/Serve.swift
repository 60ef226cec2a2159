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
        // From the beginning: a start may take long, where a store is migrated or a database is waited for.
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        let stop = StopOrder()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in signals { stop.give() }
            }
            if let supervisor = environment[Supervisor.pidVariable].flatMap({ Int32($0) }) {
                group.addTask { await stopWhenLeft(by: supervisor, stop) }
            }
            group.addTask {
                try await serve(settings, environment: environment, stop, logger: logger, say: say)
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Gives the order when the process that supervises this one is gone; runs until cancelled.
    private static func stopWhenLeft(by supervisor: Int32, _ stop: StopOrder) async {
        while !Task.isCancelled {
            await WallClockPace.wait(.seconds(1))
            if getppid() != supervisor { stop.give() }
        }
    }

    private static func serve(
        _ settings: NodeSettings, environment: [String: String], _ stop: StopOrder, logger: Logger,
        say: @escaping @Sendable (String) async -> Void
    ) async throws {
        var world = NodeWorld(clock: SystemClock(), seed: UInt64.random(in: 0...UInt64.max))
        world.callRecord = settings.dataFolder + "/calls.ndjson"
        let node = try await stop.unlessGiven { [world] in
            try await PerezvonNode.build(settings, world: world, environment: environment, logger: logger)
        }
        guard let node else {
            logger.notice("told to stop before the start was over")
            return
        }
        let run = NodeRun(node) { port in
            let name = settings.isClustered ? " \(settings.displayName)" : ""
            let place =
                settings.servesPeople ? "serves on http://\(settings.http.host):\(port)/" : "works for its cluster"
            await say("perezvon \(Build.version)\(name) \(place)")
        }
        // Below info the group writes its services out, and with them all that the node knows.
        var groupLogger = logger
        groupLogger.logLevel = max(logger.logLevel, .info)
        let ending = ServiceGroupConfiguration.ServiceConfiguration(
            service: StopService(order: stop), successTerminationBehavior: .gracefullyShutdownGroup)
        var configuration = ServiceGroupConfiguration(
            services: try run.services().map { .init(service: $0) } + [ending], logger: groupLogger)
        // What does not end by itself within the limit is cut off: the store is consistent at any moment.
        configuration.maximumGracefulShutdownDuration = settings.limits.shutdown
        configuration.maximumCancellationDuration = .seconds(5)
        try await ServiceGroup(configuration: configuration).run()
    }
}
