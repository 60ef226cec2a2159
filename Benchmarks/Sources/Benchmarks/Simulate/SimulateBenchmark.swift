import FoundationEssentials

/// `simulate [--orders 10000] [--operators 50] [--seed 1]`: a day of a simulated cluster.
enum SimulateBenchmark: Benchmark {
    static let name = "simulate"
    static let summary = "simulated time against real time: a cluster's day, on one core"

    private struct World: Decodable {
        var steps: Double
        var simulatedSeconds: Double
        var wallSeconds: Double
        var dials: Double
        var lateFirstDials: Double

        enum CodingKeys: String, CodingKey {
            case steps, dials
            case simulatedSeconds = "simulated_seconds"
            case wallSeconds = "wall_seconds"
            case lateFirstDials = "late_first_dials"
        }
    }

    static func run(_ options: Options, _ report: inout Report) throws {
        let folder = try NodeFolder(in: options.text("folder", or: "Benchmarks/.build/data"), documents: nil)
        let program = try ChildProcess(
            NodeProcess.program(options),
            [
                "simulate", "--seed", "\(options.count("seed", or: 1))", "--profile", "calm", "--days", "1", "--json",
                "--orders", "\(options.count("orders", or: 10_000))",
                "--operators", "\(options.count("operators", or: 50))",
            ], environment: [], output: folder.output)
        guard program.wait() == 0 else { throw Failure("the world failed: \(folder.text(of: folder.output))") }
        let world = try JSONDecoder().decode(World.self, from: Data(folder.text(of: folder.output).utf8))
        report.rate("times real time", world.simulatedSeconds / world.wallSeconds, "", least: 1000)
        report.rate("simulated hours a second", world.simulatedSeconds / 3600 / world.wallSeconds, "h/s")
        report.rate("steps", world.steps / world.wallSeconds, "/s")
        report.note("\(Int(world.dials)) dials, \(Int(world.lateFirstDials)) first ones late")
    }
}
