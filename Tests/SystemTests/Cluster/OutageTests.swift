import Foundation
import Testing

extension SystemTests {
    /// PostgreSQL goes away under a stream of orders.
    @Suite(.serialized)
    struct OutageTests {
        /// A minute where PEREZVON_SYSTEM_ROUNDS asks for long runs.
        private static let seconds = KillTests.rounds > 20 ? 60 : 15

        @Test(.timeLimit(.minutes(3)))
        func nodesLiveThroughAnOutageOfTheStoreAndWorkGoesOn() async throws {
            try await withCluster(ClusterWorld.Plan(workers: 2)) { world in
                try await world.isShared()
                let server = try #require(world.server)
                let processes = world.processes()
                try server.pause()
                do {
                    try await look(at: world)
                } catch {
                    try server.resume()
                    throw error
                }
                try server.resume()
                let moment = ClusterWorld.now
                let dial = try await eventually("somebody is called", within: .seconds(20)) {
                    try world.firstDial(since: moment)
                }
                for node in world.nodes { try await node.ready(within: .seconds(20)) }
                ClusterWorld.say(
                    "PostgreSQL was away for \(Self.seconds) s: the next dial \(dial) ms after its return, "
                        + "all ready after \(ClusterWorld.now - moment) ms")
                #expect(world.processes() == processes, "nothing is started anew because the store is away")
            }
        }

        /// While it is away: alive, and not ready.
        private func look(at world: ClusterWorld) async throws {
            let end = ContinuousClock.now + .seconds(Self.seconds)
            for node in world.nodes {
                _ = try await eventually("\(node.name) is not ready", within: .seconds(Self.seconds - 3)) {
                    node.status(of: "/readyz") == 503 ? true : nil
                }
            }
            while ContinuousClock.now < end {
                for node in world.nodes {
                    #expect(node.status(of: "/livez") == 200, "\(node.name)")
                    #expect(node.status(of: "/readyz") == 503, "\(node.name)")
                }
                try await pass(.seconds(1))
            }
        }

        @Test(.timeLimit(.minutes(3)))
        func nothingAcknowledgedIsLostWhenTheStandbyIsPromoted() async throws {
            try await withCluster(ClusterWorld.Plan(store: .standby, workers: 2)) { world in
                try await world.isShared()
                let server = try #require(world.server)
                try server.pause()
                let acknowledged = world.ledger.acknowledged.count
                let moment = ClusterWorld.now
                try server.promote()
                _ = try await eventually("orders are taken again", within: .seconds(20)) {
                    world.ledger.acknowledged.count > acknowledged ? true : nil
                }
                ClusterWorld.say(
                    "a standby was promoted: orders are taken \(ClusterWorld.now - moment) ms after the order")
                try await world.everybodyWorks(within: .seconds(20))
            }
        }
    }
}
