import ArgumentParser
import Logging
import Node
import Settings
import Telemetry

struct CarrierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carrier",
        abstract: "The simulated telephone in a process of its own, which workers reach by `address`.",
        discussion: "It asks for no token: keep its port on this machine or on the nodes' own net.")

    @Option(help: "Where workers reach it, HOST:PORT.")
    var listen = "127.0.0.1:7500"
    @Option(help: "Where it keeps its own record of all calls, NDJSON. Default: nowhere.")
    var record: String?
    @Option(help: "The same seed gives the same customers. Default: others at each start.")
    var seed: UInt64?
    @Option(help: "How many times faster than people its customers ring, talk and lose patience: 1 to 1,000.")
    var pace = 1.0
    @Option(help: "The chance that a customer answers, 0 to 1, at any hour. Default: by the hours that people keep.")
    var answers: Double?
    @Option(help: "Calls at once.")
    var channels = 1000
    @Option(help: "Calls that may be started a second, by all workers together.")
    var callsPerSecond = 100
    @Option(help: "trace, debug, info, notice, warning, error.")
    var logLevel = "notice"

    func validate() throws {
        guard HostPort(listen) != nil else { throw ValidationError("--listen takes HOST:PORT, as 127.0.0.1:7500.") }
        guard (1...1000).contains(pace) else { throw ValidationError("--pace takes a number from 1 to 1,000.") }
        if let answers, !(0...1).contains(answers) { throw ValidationError("--answers takes a number from 0 to 1.") }
        guard (1...100_000).contains(channels) else {
            throw ValidationError("--channels takes a number from 1 to 100,000.")
        }
        guard (1...10_000).contains(callsPerSecond) else {
            throw ValidationError("--calls-per-second takes a number from 1 to 10,000.")
        }
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError("--log-level takes trace, debug, info, notice, warning or error.")
        }
    }

    func run() async throws {
        guard let listen = HostPort(listen), let level = Logger.Level(rawValue: logLevel) else { return }
        LogSetup(level: level).bootstrap()
        var customers = CarrierSettings()
        customers.pace = pace
        customers.answers = answers
        let options = CarrierOptions(
            listen: listen, record: record, seed: seed ?? .random(in: 0...UInt64.max), channels: channels,
            callsPerSecond: callsPerSecond, customers: customers)
        do {
            try await CarrierProcess.run(options, logger: Logger(label: "perezvon.carrier")) { Terminal.say($0) }
        } catch {
            throw Failure("\(error)")
        }
    }
}
