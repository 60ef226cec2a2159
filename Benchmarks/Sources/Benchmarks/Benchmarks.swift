/// `Benchmarks [NAME…] [--key value …]`: runs the named benchmarks, or all.
///
/// Exit 0 where every budget was met, 1 where one was missed, 2 for wrong usage.
@main
enum Benchmarks {
    /// Each benchmark of the project, in the order of a whole run.
    static var all: [any Benchmark.Type] {
        [
            QueueBenchmark.self, OrdersStreamBenchmark.self, OrdersSingleBenchmark.self, FirstDialBenchmark.self,
            IdleBenchmark.self, RecoveryBenchmark.self, LaneBenchmark.self, ClusterOrdersBenchmark.self,
            ClusterScaleBenchmark.self, HandOffBenchmark.self, FailOverBenchmark.self, SimulateBenchmark.self,
        ]
    }

    static func main() async throws {
        #if DEBUG
            Terminal.fail("Benchmarks of a debug build say nothing. Run: swift run -c release Benchmarks")
        #else
            let options = Options(CommandLine.arguments.dropFirst())
            let chosen = all.filter { options.names.isEmpty || options.names.contains($0.name) }
            let unknown = options.names.filter { name in !all.contains { $0.name == name } }
            guard unknown.isEmpty, !chosen.isEmpty, options.problems.isEmpty else {
                let list = all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n")
                Terminal.fail(
                    (unknown.map { "There is no benchmark \($0)." } + options.problems + [list]).joined(separator: "\n")
                )
            }
            var report = Report()
            for benchmark in chosen {
                report.begin(benchmark.name, benchmark.summary)
                do {
                    try await benchmark.run(options, &report)
                } catch {
                    Terminal.fail("\(benchmark.name) could not be measured: \(error)")
                }
            }
            if report.hasMissed { Terminal.exit(1) }
        #endif
    }
}
