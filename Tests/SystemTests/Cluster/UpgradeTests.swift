import Foundation
import Testing

extension SystemTests {
    /// Two versions of the protocol between nodes side by side, under a stream of orders that come by the load balancer.
    ///
    /// The later one is this program told to speak as one: it says so, and sends unknown fields, an unknown message, an
    /// unknown feature and an unknown flag.
    @Suite(.serialized)
    struct UpgradeTests {
        private static let later = 1

        @Test(.timeLimit(.minutes(4)))
        func oneNodeAfterAnotherIsUpgradedAndOneIsTakenBackAndNobodyNotices() async throws {
            let plan = ClusterWorld.Plan(workers: 3, intakes: 2, agents: 2, hasBalancer: true)
            try await withCluster(plan) { world in
                try await world.isShared()
                // While versions are mixed no shard moves only to spread the load: the first has none until the next drains.
                for node in [world.workers[0], world.workers[1], world.agents[0], world.intakes[0]] {
                    try await replace(node, minor: Self.later, in: world)
                }
                // Each role is there in both versions now.
                try await world.everybodyWorks()
                try expectVersions([Self.later, Self.later, 0], in: world)
                try await expectLinks(in: world)
                for node in [world.workers[2], world.agents[1], world.intakes[1]] {
                    try await replace(node, minor: Self.later, in: world)
                }
                try await world.everybodyWorks()
                try expectVersions([Self.later, Self.later, Self.later], in: world)
                // Back again.
                for node in [world.workers[0], world.agents[0], world.intakes[0]] {
                    try await replace(node, minor: nil, in: world)
                }
                try await world.everybodyWorks()
                try expectVersions([0, Self.later, Self.later], in: world)
                let lost = try world.lostCalls()
                #expect(lost.isEmpty, "calls were lost: \(lost)")
                #expect(world.failures.isEmpty, "shops' requests failed: \(world.failures.prefix(5))")
                let failures = world.clerks.flatMap(\.failures)
                #expect(failures.isEmpty, "operators' requests failed: \(failures.prefix(5))")
            }
        }

        /// Drains, stops and starts a node as docs/OPERATIONS.md has it.
        private func replace(_ node: ClusterNode, minor: Int?, in world: ClusterWorld) async throws {
            if node.roles == "worker" { try await world.drain(node) }
            node.signal(SIGTERM)
            let code = try await node.exit(within: .seconds(30))
            #expect(code == 0, "\(node.name)")
            try node.start(minor: minor)
            try await node.ready()
            try await world.balancer?.isReady(all: true)
        }

        /// - Parameter minors: of the workers, in their order.
        private func expectVersions(_ minors: [Int], in world: ClusterWorld) throws {
            // Asked of a node of either version.
            for node in [world.workers[0], world.workers[2]] {
                let lines = try world.status(at: node).split(separator: "\n")
                for (worker, minor) in zip(world.workers, minors) {
                    let line = try #require(lines.first { $0.hasPrefix(worker.name) })
                    #expect(line.contains(" link 1.\(minor) "), "\(line)")
                }
            }
        }

        /// Nodes of the two versions have connections with each other, and no node turned another away.
        private func expectLinks(in world: ClusterWorld) async throws {
            for old in [world.workers[2], world.agents[1], world.intakes[1]] {
                _ = try await eventually("\(old.name) has a link with a later version") {
                    try old.log().contains(#""protocol":"1.\#(Self.later)""#) ? true : nil
                }
            }
            for node in world.nodes {
                let log = try node.log()
                #expect(!log.contains("no link with a peer"), "\(node.name)")
            }
        }
    }
}
