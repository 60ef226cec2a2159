import Cluster
import Logging
import ServiceLifecycle

/// Sees what other nodes change in the settings.
struct SettingsWatch: Service {
    let keeper: SettingsStore
    let logger: Logger

    private static let interval = Duration.milliseconds(500)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var isAway = false
            while !Task.isCancelled {
                await WallClockPace.wait(Self.interval)
                do {
                    try await keeper.refresh()
                    isAway = false
                } catch {
                    if !isAway, !Task.isCancelled {
                        logger.warning("changes of settings can't be read now", metadata: ["error": "\(error)"])
                    }
                    isAway = true
                }
            }
        }
    }
}
