import Foundation
import Testing

extension SystemTests {
    /// Processes of a cluster die, or stand still, under a stream of orders.
    ///
    /// What the design promises may take twice as long here: machines of tests are slow.
    @Suite(.serialized)
    struct DeathTests {
        @Test(.timeLimit(.minutes(2)))
        func aKilledProcessOnASupervisedHostIsBackAtOnce() async throws {
            try await withCluster(ClusterWorld.Plan(workers: 2, agents: 2, isSupervised: true)) { world in
                try await world.isShared()
                let shops = try world.shops(of: world.workers[0])
                let moment = ClusterWorld.now
                world.workers[0].signal(SIGKILL)
                try await world.dialsAgain(shops, since: moment, within: .seconds(4), "a supervised worker was killed")
                world.intakes[0].signal(SIGKILL)
                world.agents[0].signal(SIGKILL)
                try await world.everybodyWorks()
                for node in world.nodes { try await node.ready() }
            }
        }

        @Test(.timeLimit(.minutes(2)))
        func theOthersTakeTheShardsOfALostWorkerAndOfAFrozenOne() async throws {
            try await withCluster { world in
                try await world.isShared()
                let lost = world.workers[0]
                let shops = try world.shops(of: lost)
                let moment = ClusterWorld.now
                lost.signal(SIGKILL)
                try await world.dialsAgain(shops, since: moment, within: .seconds(16), "a worker was lost")
                try lost.start()
                try await lost.ready()
                try await world.isShared()
                try await freeze(world.workers[1], world)
            }
        }

        /// Stops it past its lease, and lets it go on: what it was about to write then is refused.
        private func freeze(_ worker: ClusterNode, _ world: ClusterWorld) async throws {
            let shops = try world.shops(of: worker)
            let before = try world.incarnation(of: worker)
            let moment = ClusterWorld.now
            worker.signal(SIGSTOP)
            do {
                try await world.dialsAgain(shops, since: moment, within: .seconds(16), "a worker stood still")
                while ClusterWorld.now < moment + 8000 { try await pass(.milliseconds(100)) }
            } catch {
                worker.signal(SIGCONT)
                throw error
            }
            worker.signal(SIGCONT)
            let after = try await eventually("\(worker.name) is back as another", within: .seconds(10)) {
                let now = try world.incarnation(of: worker)
                return now != before ? now : nil
            }
            #expect(after != before)
            try await worker.ready()
        }

        @Test(.timeLimit(.minutes(2)))
        func twoWorkersDieAtOnceAndThenAllProcesses() async throws {
            try await withCluster { world in
                try await world.isShared()
                let dead = Array(world.workers.prefix(2))
                let shops = try dead.flatMap { try world.shops(of: $0) }
                let moment = ClusterWorld.now
                for worker in dead { worker.signal(SIGKILL) }
                try await world.dialsAgain(shops, since: moment, within: .seconds(16), "two workers of three were lost")
                try await world.everybodyWorks()
                for node in world.nodes { node.signal(SIGKILL) }
                let start = ClusterWorld.now
                for node in world.nodes { try node.start() }
                for node in world.nodes { try await node.ready() }
                let dial = try await eventually("somebody is called") { try world.firstDial(since: start) }
                ClusterWorld.say("all processes were killed: the next dial \(dial) ms after the start")
            }
        }

        @Test(.timeLimit(.minutes(2)))
        func aWorkerThatSharesASQLiteFileIsLost() async throws {
            try await withCluster(ClusterWorld.Plan(store: .sqlite, workers: 2)) { world in
                try await world.isShared()
                let shops = try world.shops(of: world.workers[0])
                let moment = ClusterWorld.now
                world.workers[0].signal(SIGKILL)
                try await world.dialsAgain(shops, since: moment, within: .seconds(16), "a worker was lost, SQLite")
            }
        }
    }
}
