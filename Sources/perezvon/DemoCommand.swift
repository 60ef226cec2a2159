import ArgumentParser
import Logging
import Node
import Settings
import Telemetry

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Two shops, two days with a promo peak, simulated customers and operators, in compressed time.")

    @Option(help: "The orders: NDJSON, may be gzipped, in the order of submitted_at.")
    var orders = "cluster-config/demo/orders/orders-promo.ndjson.gz"
    @Option(help: "The folder of the shops', campaigns' and operators' documents.")
    var config = "cluster-config/demo"
    @Option(help: "The folder of the demo's data; emptied at each start.")
    var data = "perezvon-data/demo"
    @Option(help: "How many times faster time passes. Default 600; with --until-done as fast as it can.")
    var speed: Double?
    @Option(help: "Simulated operators.")
    var operators = 240
    @Option(help: "The same seed gives the same demo.")
    var seed: UInt64 = 1
    @Flag(help: "End with the summary instead of serving on.")
    var untilDone = false
    @Option(help: "Where the live page is, HOST:PORT.")
    var http = "127.0.0.1:8080"
    @Option(help: "Where health and metrics are, HOST:PORT.")
    var admin = "127.0.0.1:9090"

    func validate() throws {
        if let speed, !(speed > 0 && speed <= 1_000_000) {
            throw ValidationError("--speed takes a number from above 0 to 1,000,000.")
        }
        guard (1...2000).contains(operators) else {
            throw ValidationError("--operators takes a number from 1 to 2,000.")
        }
        guard HostPort(http) != nil else { throw ValidationError("--http takes HOST:PORT, as 127.0.0.1:8080.") }
        guard HostPort(admin) != nil else { throw ValidationError("--admin takes HOST:PORT, as 127.0.0.1:9090.") }
    }

    func run() async throws {
        guard let http = HostPort(http), let admin = HostPort(admin) else { return }
        LogSetup(level: .warning).bootstrap()
        let options = DemoOptions(
            orders: orders, settings: config, data: data, speed: speed ?? (untilDone ? nil : 600),
            operators: operators, seed: seed, endsWhenDone: untilDone, http: http, admin: admin)
        do {
            try await Demo.run(options, on: TerminalStage(), logger: Logger(label: "perezvon.demo"))
        } catch {
            throw Failure("\(error)")
        }
    }
}
