import ArgumentParser
import ContactCenter
import Simulation

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "A whole cluster with its shops, customers and operators, from a seed, in virtual time.",
        discussion: """
            The same seed gives the same world, step by step, on every machine. Promises are checked after every step; where one is \
            not kept, the shortest part of the world that still fails is searched and told, and the program ends with 1.
            """)

    @Option(help: "The world's seed.")
    var seed: UInt64?
    @Option(help: "Many worlds: A..B, both among them.")
    var seeds: SeedRange?
    @Option(help: "What is broken, how often: calm (nothing), peak (a little, many orders), storm (everything).")
    var profile: Profile.Name = .calm
    @Option(
        help: "Whole days at life's own pace; without it a world of some tens of minutes in which all happens sooner.")
    var days: Int?
    @Option(help: "How long orders come and things break.")
    var minutes: Int?
    @Option(help: "Orders in all.")
    var orders: Int?
    @Option(help: "Operators.")
    var operators: Int?
    @Option(help: "Orders and faults end after so many seconds: what a failing world is shortened by.")
    var stopAfter: Int?
    @Flag(help: "Print what happened, the last 200,000 lines of it.")
    var trace = false
    @Flag(help: "One line of JSON for each world.")
    var json = false

    func validate() throws {
        guard (seed == nil) != (seeds == nil) else { throw ValidationError("Say --seed N or --seeds A..B.") }
        if let days, !(1...60).contains(days) { throw ValidationError("--days takes a number from 1 to 60.") }
        if let minutes, !(1...300).contains(minutes) {
            throw ValidationError("--minutes takes a number from 1 to 300.")
        }
        guard days == nil || minutes == nil else { throw ValidationError("Say --days or --minutes, not both.") }
        if let orders, !(1...1_000_000).contains(orders) {
            throw ValidationError("--orders takes a number from 1 to 1,000,000.")
        }
        if let operators, !(1...1000).contains(operators) {
            throw ValidationError("--operators takes a number from 1 to 1,000.")
        }
        if let stopAfter, stopAfter < 0 { throw ValidationError("--stop-after takes seconds from 0.") }
    }

    func run() async throws {
        Simulation.startAnewHashingAlike()
        let line = SeedLine(isShown: seeds != nil && !json)
        let range = seeds?.seeds ?? (seed ?? 0)...(seed ?? 0)
        var failed = 0
        let clock = ContinuousClock()
        for seed in range {
            line.show(seed, of: range, failed: failed)
            let begun = clock.now
            let outcome = Simulation.run(plan(seed))
            line.wipe()
            if trace { for entry in outcome.trace { Terminal.say(entry) } }
            if json {
                Terminal.say(outcome.json(wall: clock.now - begun))
            } else if seeds == nil {
                Terminal.say(summary(of: outcome, clock.now - begun))
            }
            guard !outcome.isGood else { continue }
            failed += 1
            if !json { explain(outcome) }
        }
        if seeds != nil, !json { Terminal.say("\(range.count) worlds, \(failed) failed") }
        if failed > 0 { throw ExitCode(1) }
    }

    private func plan(_ seed: UInt64) -> SimulationPlan {
        var plan =
            days.map {
                SimulationPlan(
                    seed: seed, profile: profile, days: $0, orders: orders ?? 10_000 * $0, operators: operators ?? 50)
            } ?? SimulationPlan(seed: seed, profile: profile)
        if let minutes { plan.duration = .seconds(minutes * 60) }
        if let orders { plan.orders = orders }
        if let operators { plan.operators = operators }
        plan.stopAfter = stopAfter.map { .seconds($0) }
        plan.isTracing = trace
        return plan
    }

    private func summary(of outcome: SimulationOutcome, _ wall: Duration) -> String {
        let hours = outcome.simulated / .seconds(3600)
        let times = Int(outcome.simulated / wall)
        let counts = outcome.counts
        return """
            seed \(outcome.seed) \(outcome.profile.rawValue): trace_hash \(outcome.traceHash), \(outcome.steps) steps
            \((hours * 100).rounded() / 100) simulated hours in \(CopyLine.text(wall)): \(times) times real time
            \(counts.orders) orders, \(counts.dials) dials (\(counts.lateFirstDials) first ones late), \
            \(counts.conversations) conversations, \(counts.results) results, \(counts.deliveries) deliveries, \
            \(outcome.violations.count) violations
            """
    }

    /// What a person needs to look into it.
    private func explain(_ outcome: SimulationOutcome) {
        Terminal.say("seed \(outcome.seed) of \(outcome.profile.rawValue) FAILED, trace_hash \(outcome.traceHash)")
        for violation in outcome.violations.prefix(10) { Terminal.say("  \(violation)") }
        // Days are not run again ten times over.
        guard days == nil else { return Terminal.say("again: \(command(outcome.seed, stopAfter: stopAfter))") }
        let shortened = Shortening(plan(outcome.seed), outcome)
        Terminal.say("what led to it, in the shortest part of that world that still fails (\(shortened.runs) runs):")
        for entry in shortened.story(limit: 60) { Terminal.say("  \(entry)") }
        for violation in shortened.outcome.violations.prefix(3) { Terminal.say("  \(violation)") }
        let seconds = Int(shortened.stopAfter.components.seconds)
        Terminal.say("again: \(command(outcome.seed, stopAfter: seconds)) --trace")
    }

    private func command(_ seed: UInt64, stopAfter: Int?) -> String {
        var words = ["perezvon", "simulate", "--seed", "\(seed)", "--profile", profile.rawValue]
        for (name, value) in [
            ("--days", days), ("--minutes", minutes), ("--orders", orders), ("--operators", operators),
            ("--stop-after", stopAfter),
        ] {
            if let value { words += [name, "\(value)"] }
        }
        return words.joined(separator: " ")
    }
}

/// Seeds from one to another: `1..200`.
struct SeedRange: ExpressibleByArgument {
    let seeds: ClosedRange<UInt64>

    init?(argument: String) {
        let parts = argument.split(separator: ".", omittingEmptySubsequences: true)
        guard parts.count == 2, argument.contains(".."), let first = UInt64(parts[0]), let last = UInt64(parts[1]),
            first <= last, last - first < 10_000_000
        else { return nil }
        seeds = first...last
    }
}

extension Profile.Name: ExpressibleByArgument {}
