import Foundation
import Testing

/// Runs a cluster under a stream of orders with operators at work, lets the body do harm, and then looks: everybody
/// has work again, and the books agree.
func withCluster(
    _ plan: ClusterWorld.Plan = ClusterWorld.Plan(), _ body: (ClusterWorld) async throws -> Void
) async throws {
    let world = try ClusterWorld(plan)
    defer { world.end() }
    do {
        try await world.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            let dice = Dice(seed: UInt64.random(in: 0...UInt64.max))
            for (index, feed) in world.feeds.enumerated() { group.addTask { await feed.run(dice.part(index)) } }
            for (index, clerk) in world.clerks.enumerated() {
                group.addTask { await clerk.run(dice.part(100 + index)) }
            }
            group.addTask { await world.observe() }
            defer { world.cut() }
            try await world.everybodyWorks()
            try await body(world)
            try await world.everybodyWorks()
            try await world.finish()
        }
        let problems = try world.problems()
        #expect(problems.isEmpty, "\(problems.prefix(10))")
        ClusterWorld.say(
            "\(world.ledger.acknowledged.count) orders, \(world.clerks.reduce(0) { $0 + $1.works }) works, "
                + "\(world.clerks.reduce(0) { $0 + $1.breaks }) streams broke, \(world.failures.count) requests failed"
                + (world.failures.first.map { " (\($0.prefix(160)))" } ?? ""))
    } catch {
        throw ClusterTrouble(error, world)
    }
}

/// What went wrong in a test, with what the nodes had to say.
struct ClusterTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ error: any Error, _ world: ClusterWorld) {
        let logs = world.nodes.map { node in
            // The first error is the one to tell.
            let lines = (try? node.log())?.split(separator: "\n").filter { !$0.contains(#""level":"info""#) } ?? []
            return "\(node.name) (\(node.pid.map { "\($0)" } ?? "gone")): \(lines.suffix(6).joined(separator: "\n  "))"
        }
        description = """
            \(error)
            shops' failures: \(world.failures.suffix(5))
            \(world.clerks.map(\.story).joined(separator: "\n"))
            \(logs.joined(separator: "\n"))
            """
    }
}
