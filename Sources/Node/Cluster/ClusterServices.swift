import Cluster
import Logging
import PeerLink
import ServiceLifecycle

/// Carries messages; at the end, lets those under way finish.
struct LinkService: Service {
    let link: PeerLink

    private static let patience = Duration.seconds(5)

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await link.run() }
            group.addTask {
                // Cancelled or asked to stop: both mean the end.
                try? await gracefulShutdown()
                await link.shutdown(within: Self.patience)
            }
            await group.waitForAll()
        }
    }
}

/// Keeps the node's place in the cluster; at the end, a worker gives its shards away before its actors stop.
struct MembershipService: Service {
    let part: ClusterMember.Part

    func run() async throws {
        switch part {
        case .worker(let membership):
            await withGracefulShutdownHandler {
                await membership.run()
            } onGracefulShutdown: {
                membership.leave()
            }
        case .visitor(let watch):
            await cancelWhenGracefulShutdown { await watch.run() }
        }
    }
}
