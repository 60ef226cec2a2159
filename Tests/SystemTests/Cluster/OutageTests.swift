import Foundation
import Testing

extension SystemTests {
    /// PostgreSQL goes away under a stream of orders.
    @Suite(.serialized)
    struct OutageTests {
        private static let seconds = 60
        /// What the design promises is 10 s.
        private static let limit = Duration.seconds(10)

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
                let acknowledged = world.ledger.acknowledged.count
                let dial = try await eventually("somebody is called", within: Self.limit) {
                    try world.firstDial(since: moment)
                }
                for node in world.nodes { try await node.ready(within: Self.limit) }
                let order = try await eventually("an order is taken", within: Self.limit) {
                    world.ledger.acknowledged.count > acknowledged ? ClusterWorld.now - moment : nil
                }
                #expect(.milliseconds(ClusterWorld.now - moment) < Self.limit, "the order came after \(order) ms")
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
            try refuses(world.intakes[0])
            while ContinuousClock.now < end {
                for node in world.nodes {
                    #expect(node.status(of: "/livez") == 200, "\(node.name)")
                    #expect(node.status(of: "/readyz") == 503, "\(node.name)")
                }
                try await pass(.seconds(1))
            }
        }

        /// An order is not taken, and its sender told so with the time to come again; he may also have to wait for that.
        private func refuses(_ intake: ClusterNode) throws {
            let moment = ContinuousClock.now
            let answer = try Answer.to(
                "POST", "/v1/shops/shop-1/orders", port: intake.http, token: NodeFolder.administrator,
                body: SampleOrder.json("while-it-is-away"), patience: .seconds(40))
            #expect(answer.status == 503 && answer.isProblem, "\(answer.status) \(answer.text)")
            #expect(answer.headers["retry-after"] != nil && answer.code != nil, "\(answer.text)")
            ClusterWorld.say(
                "an order in the outage: \(answer.status) \(answer.code ?? "") after \(ContinuousClock.now - moment)")
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
