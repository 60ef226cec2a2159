package import Logging
import Synchronization

/// Keeps the directory of a node that owns nothing: reads the store now and then, and when something proved wrong.
package final class ClusterWatch: Sendable {
    private let store: any OwnershipStore
    private let directory: Directory
    private let interval: Duration
    private let bell: Bell
    private let logger: Logger
    private let lastTrouble = Mutex<String?>(nil)

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

    /// Why the map could not be read; nil when it was, the last time.
    package var trouble: String? { lastTrouble.withLock { $0 } }

    /// Watches until cancelled.
    package func run() async {
        bell.ring()
        for await _ in bell.rings {
            if Task.isCancelled { return }
            do {
                directory.update(try await store.view())
                lastTrouble.withLock { $0 = nil }
            } catch {
                if trouble == nil { logger.error("the cluster's map can't be read", metadata: ["error": "\(error)"]) }
                lastTrouble.withLock { $0 = "\(error)" }
            }
            bell.ring(after: interval)
        }
    }
}
