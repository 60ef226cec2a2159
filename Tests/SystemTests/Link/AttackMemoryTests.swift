import Foundation
import Testing

extension SystemTests {
    /// A node's memory while its link port is attacked, each attack by many connections for seconds.
    @Suite(.serialized)
    struct AttackMemoryTests {
        /// What may be left of a second round of all attacks, with its thousands of connections: what the allocator keeps, and
        /// nothing that grows with their number. 16 MiB were seen.
        private static let left = 32 << 20

        @Test(.timeLimit(.minutes(4)))
        func memoryIsFlatUnderEveryAttackAndAPeerDoesNotNotice() async throws {
            let folder = try ClusterFolder(operators: 1, carrier: Ports.free())
            let node = ClusterNode(
                "worker", roles: "worker", folder: folder, store: "sqlite:\(folder.path)/store.sqlite")
            try node.start()
            defer { node.end() }
            try await node.ready()
            let plans = try LinkAttack.Plan.all()
            #expect(plans.count >= 16)
            let peer = try LinkAttack(peerOn: node.link, in: folder.path)
            defer { peer.process.signal(SIGKILL) }
            let (fresh, files) = (try resident(node), try openFiles(node))
            for plan in plans { _ = try await attack(plan, node, for: plan.time, in: folder) }
            let quiet = try await settled(node, files)
            print("MEMORY \(fresh >> 10) KiB after the start, \(quiet >> 10) KiB after a first round")
            for plan in plans {
                let (peak, connections) = try await attack(plan, node, for: plan.time, in: folder)
                let growth = peak - quiet
                print("MEMORY \(plan.name): \(growth >> 10) KiB more at most, \(connections) connections")
                #expect(growth < plan.most, "\(plan.name): \(growth >> 20) MiB more")
                // More than at once: the node closed some, and others came.
                #expect(connections > plan.connections, "\(plan.name)")
            }
            let end = try await settled(node, files)
            print("MEMORY after all: \((end - quiet) >> 10) KiB more")
            #expect(end - quiet < Self.left, "\((end - quiet) >> 20) MiB are left of the attacks")
            peer.process.signal(SIGTERM)
            _ = try await eventually("the peer ends", within: .seconds(20)) { peer.process.end }
            let (report, error) = try peer.report()
            #expect(error == nil, "a peer was harmed: \(error ?? "")")
            #expect(report["asks"].number ?? 0 > 100 && report["worst_ms"].number ?? .max < 5000, "\(report)")
            print("MEMORY the peer: \(report)")
            #expect(node.status(of: "/readyz") == 200)
        }

        /// - Returns: the most memory that the node had meanwhile, and how many connections were tried.
        private func attack(
            _ plan: LinkAttack.Plan, _ node: ClusterNode, for time: Duration, in folder: ClusterFolder
        ) async throws -> (peak: Int, connections: Int) {
            let attack = try LinkAttack(plan, for: time, on: node.link, in: folder.path)
            defer { attack.process.signal(SIGKILL) }
            var peak = 0
            let limit = ContinuousClock.now + time + .seconds(15)
            while attack.process.end == nil, ContinuousClock.now < limit {
                peak = max(peak, try resident(node))
                try await pass(.milliseconds(30))
            }
            attack.process.signal(SIGKILL)
            let (report, error) = try attack.report()
            #expect(error == nil, "\(plan.name): \(error ?? "")")
            return (peak, report["connections"].number ?? 0)
        }

        /// When the connections of the last attack are gone, and what they made was let go.
        private func settled(_ node: ClusterNode, _ files: Int) async throws -> Int {
            _ = try await eventually("the attackers are gone", within: .seconds(20), every: .milliseconds(200)) {
                // The peer's is there, and the test's own look at the node may be.
                try openFiles(node) <= files + 3 ? true : nil
            }
            try await pass(.seconds(1))
            return try resident(node)
        }

        private func openFiles(_ node: ClusterNode) throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/\(node.pid ?? 0)/fd").count
        }

        private func resident(_ node: ClusterNode) throws -> Int {
            guard let pid = node.pid else {
                throw TimedOut(description: "the node ended: \(try node.log().suffix(2000))")
            }
            return try ChildProcess.residentMemory(of: pid)
        }
    }
}
