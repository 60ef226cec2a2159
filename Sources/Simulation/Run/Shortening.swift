import ContactCenter

/// The shortest part of a world that still fails, and what is to be read of it.
package struct Shortening: Sendable {
    /// Orders and faults ended after so long, and it failed all the same.
    package private(set) var stopAfter: Duration
    package private(set) var outcome: SimulationOutcome
    /// Worlds that were run to find it.
    package private(set) var runs = 0

    /// Halves the time in which orders come and things break, as long as the world still fails.
    /// - Precondition: the plan's world fails.
    package init(_ plan: SimulationPlan, _ failed: SimulationOutcome) {
        var plan = plan
        let begun = min(plan.duration, plan.stopAfter ?? plan.duration)
        // What happened after the failure had no part in it.
        var least: Int64 = 0
        var most = min(begun.components.seconds, failed.violations.first.map { failed.since($0) } ?? .max)
        stopAfter = begun
        outcome = failed
        plan.isTracing = false
        while least < most {
            let middle = (least + most) / 2
            plan.stopAfter = .seconds(middle)
            let tried = Simulation.run(plan)
            runs += 1
            if tried.isGood {
                least = middle + 1
            } else {
                most = middle
                stopAfter = .seconds(middle)
                outcome = tried
            }
        }
        plan.stopAfter = stopAfter
        plan.isTracing = true
        outcome = Simulation.run(plan)
    }

    /// The last lines of the trace that touch what the first violation is about.
    package func story(limit: Int) -> [String] {
        guard let violation = outcome.violations.first else { return [] }
        let names = violation.subjects
        let lines =
            names.isEmpty ? outcome.trace : outcome.trace.filter { line in names.contains { line.contains($0) } }
        return Array(lines.suffix(limit))
    }
}

extension SimulationOutcome {
    /// Whole seconds from the world's beginning to a violation, rounded up.
    fileprivate func since(_ violation: Violation) -> Int64 {
        (violation.at - begin).components.seconds + 1
    }
}

extension Violation {
    /// The names under which the trace has what it is about.
    fileprivate var subjects: [String] {
        [
            order.map { "\($0)" }, `operator`.map { "\($0) " },
            order == nil ? shard.map { "shard \($0) " } : nil,
        ].compactMap(\.self)
    }
}
