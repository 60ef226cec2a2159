import ArgumentParser
import Foundation
import Logging
import Node
import Settings
import Telemetry

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run a node until it is told to stop (SIGTERM, Ctrl-C).")

    @Option(help: "The node's settings, YAML.")
    var config: String?
    @Option(help: "What people call the node in a cluster. Default: the machine's name.")
    var name: String?
    @Option(help: "The folder of the node's data. Default ./perezvon-data.")
    var data: String?
    @Option(
        help: """
            Where the data is kept: sqlite:PATH or postgresql://USER@HOST/DATABASE. Default: perezvon.sqlite in the data \
            folder.
            """)
    var store: String?
    @Option(help: "What the node does: intake, worker, agent. Default: all three.")
    var roles: String?
    @Option(help: "Where shops and people reach it, HOST:PORT. Default 127.0.0.1:8080.")
    var http: String?
    @Option(help: "Where other nodes reach it, HOST:PORT. Default 127.0.0.1:7400.")
    var link: String?
    @Option(help: "What other nodes are told instead, HOST:PORT.")
    var advertise: String?
    @Option(help: "Where health and metrics are, HOST:PORT. Default 127.0.0.1:9090.")
    var admin: String?
    @Option(help: "trace, debug, info, notice, warning, error. Default info.")
    var logLevel: String?

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let settings: NodeSettings
        do {
            settings = try NodeSettingsReader.read(
                file: config, environment: environment,
                overrides: NodeOverrides(
                    name: name, http: http, link: link, advertise: advertise, admin: admin, data: data, store: store,
                    roles: roles, logLevel: logLevel))
        } catch {
            throw Failure("the settings can't be used:\n\(error)")
        }
        LogSetup(level: Logger.Level(rawValue: settings.logLevel.rawValue) ?? .info).bootstrap()
        let logger = Logger(label: "perezvon")
        for warning in NodeSettingsReader.warnings(environment: environment) { logger.warning("\(warning)") }
        do {
            try await Serve.run(settings, environment: environment, logger: logger) { Terminal.say($0) }
        } catch {
            throw Failure("\(error)")
        }
    }
}
