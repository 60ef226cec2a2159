import Simulation
import Testing

/// Whole worlds.
@Suite(.timeLimit(.minutes(5)))
struct WorldTests {
    /// Eight parts, so that the machine's cores share them.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func promisesAreKeptInEveryStorm(part: UInt64) async {
        await check((0..<11).map { Seeds.plan(part * 11 + $0 + 1, .storm) })
    }

    @Test(arguments: 0..<2 as Range<UInt64>)
    func promisesAreKeptAtThePeak(part: UInt64) async {
        await check((0..<7).map { Seeds.plan(part * 7 + $0 + 1, .peak) })
    }

    @Test(arguments: 0..<2 as Range<UInt64>)
    func promisesAreKeptAndNoDeadlineIsMissedWhenAllIsCalm(part: UInt64) async {
        await check((0..<7).map { Seeds.plan(part * 7 + $0 + 1, .calm) })
    }

    private func check(_ plans: [SimulationPlan]) async {
        for outcome in await Seeds.run(plans) {
            #expect(
                outcome.violations.isEmpty,
                "perezvon simulate --seed \(outcome.seed) --profile \(outcome.profile) \(plans[0].flags)")
            #expect(outcome.counts.orders > 0 && outcome.counts.dials > 0)
        }
    }

    /// Whether it is traced changes nothing, and neither do worlds that were run before it.
    @Test(
        .enabled(if: Simulation.hashesAlike, "SWIFT_DETERMINISTIC_HASHING=1 is not set; scripts/test sets it"),
        arguments: Profile.Name.allCases)
    func theSameSeedHasTheSameTrace(profile: Profile.Name) async {
        var traced = Seeds.plan(77, profile)
        traced.isTracing = true
        let outcomes = await Seeds.run([Seeds.plan(77, profile), Seeds.plan(78, profile), traced])
        #expect(outcomes[0].traceHash == outcomes[2].traceHash)
        #expect(outcomes[0].counts == outcomes[2].counts)
        #expect(outcomes[0].traceHash != outcomes[1].traceHash)
        #expect(outcomes[0].trace.isEmpty && !outcomes[2].trace.isEmpty)
    }
}

extension SimulationPlan {
    /// As the program takes them.
    fileprivate var flags: String { "--minutes \(duration.components.seconds / 60) --orders \(orders)" }
}
