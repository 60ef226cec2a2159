import Foundation
import Testing

extension SystemTests {
    /// The network between a worker and everybody else fails under a stream of orders.
    @Suite(.serialized)
    struct NetworkTests {
        @Test(.timeLimit(.minutes(4)))
        func aFailingNetworkLosesAndDoublesNothing() async throws {
            try await withCluster(ClusterWorld.Plan(workers: 2, hasFaultyWorker: true)) { world in
                try await world.isShared()
                let proxies = try #require(world.proxies)
                // The server has committed, and its client never hears of it.
                proxies.store.cut(inPlaceOf: "COMMIT\0", times: 3)
                _ = try await eventually("three commits lost their answers") {
                    proxies.store.cutsLeft == 0 ? true : nil
                }
                try await world.everybodyWorks()
                // One way for longer than a node believes in a silent peer (4 s), and then everything slowly.
                for fault in [FaultProxy.Fault.holdRequests, .holdAnswers, .slow(milliseconds: 30)] {
                    proxies.link.fail(fault)
                    if case .slow = fault { proxies.store.fail(fault) }
                    try await pass(.seconds(6))
                    proxies.link.fail(.none)
                    proxies.store.fail(.none)
                }
                proxies.link.cut()
                // What was told of calls may be lost with a connection: an operator's agent asks after 60 s.
                try await world.everybodyWorks(within: .seconds(80))
                try await partition(world, proxies)
            }
        }

        /// A worker that reaches the others and not the store, for longer than its lease.
        private func partition(_ world: ClusterWorld, _ proxies: ClusterWorld.Proxies) async throws {
            let worker = world.workers[0]
            let shops = try world.shops(of: worker)
            let moment = ClusterWorld.now
            proxies.store.fail(.holdAnswers)
            try await world.dialsAgain(
                shops, since: moment, within: .seconds(20), "a worker was cut off from the store")
            proxies.store.fail(.none)
            try await worker.ready()
        }
    }
}
