import Foundation
import Simulation

/// Many worlds, on a thread of their own: they compute for long, and the threads of Swift's tasks are for the other tests.
enum Seeds {
    static func run(_ plans: [SimulationPlan]) async -> [SimulationOutcome] {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: plans.map { Simulation.run($0) }) }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// The first of these worlds that fails; nil where none does.
    static func first(
        of seeds: ClosedRange<UInt64>, _ plan: @escaping @Sendable (UInt64) -> SimulationPlan
    ) async -> SimulationOutcome? {
        await withCheckedContinuation { continuation in
            let thread = Thread {
                continuation.resume(
                    returning: seeds.lazy.map { Simulation.run(plan($0)) }.first { !$0.isGood })
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// A world short enough for hundreds of them.
    static func plan(_ seed: UInt64, _ profile: Profile.Name) -> SimulationPlan {
        var plan = SimulationPlan(seed: seed, profile: profile)
        plan.duration = .seconds(5 * 60)
        plan.orders = profile == .peak ? 60 : 15
        plan.operators = profile == .peak ? 8 : 6
        plan.shards = 8
        return plan
    }
}
