import Actors
import Cluster
import ContactCenter
import Logging
import ServiceLifecycle

/// What a node does now and then: forgets sessions that have ended.
struct Housekeeping: Service {
    let node: PerezvonNode

    private static let interval = Duration.hours(1)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await node.archive.dropSessions(expiredBefore: node.clock.now)
                } catch {
                    node.logger.warning("expired sessions were not dropped", metadata: ["error": "\(error)"])
                }
                await WallClockPace.wait(Self.interval)
            }
        }
    }
}
