package import Logging

/// Keeps the directory of a node that owns nothing: reads the store now and then, and when something proved wrong.
package final class ClusterWatch: Sendable {
    private let store: any OwnershipStore
    private let directory: Directory
    private let interval: Duration
    private let bell: Bell
    private let logger: Logger

    package init(
        store: any OwnershipStore, directory: Directory, interval: Duration = .seconds(1), clock: any WorldClock,
        logger: Logger
    ) {
        self.store = store
        self.directory = directory
        self.interval = interval
        self.logger = logger
        bell = Bell(clock: clock)
        directory.connect { [bell] in bell.ring() }
    }

    /// Watches until cancelled.
    package func run() async {
        var isAway = false
        bell.ring()
        for await _ in bell.rings {
            if Task.isCancelled { return }
            do {
                directory.update(try await store.view())
                isAway = false
            } catch {
                if !isAway { logger.error("the cluster's map can't be read", metadata: ["error": "\(error)"]) }
                isAway = true
            }
            bell.ring(after: interval)
        }
    }
}
