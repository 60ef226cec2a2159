import ArgumentParser
import Foundation
import Logging
import Node
import Telemetry

struct SuperviseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervise", abstract: "Run a node and start it again at once when it dies.",
        usage: "perezvon supervise serve [options of serve]")

    @Argument(parsing: .captureForPassthrough, help: "The command of this program to run: serve, carrier.")
    var command: [String]

    func run() async throws {
        let arguments = command.first == "--" ? Array(command.dropFirst()) : command
        guard let first = arguments.first, ["serve", "carrier"].contains(first) else {
            throw ValidationError("Name what to run: perezvon supervise serve [options].")
        }
        guard let program = Bundle.main.executablePath else { throw Failure("the path of this program is not known") }
        LogSetup(level: .info).bootstrap()
        do {
            let code = try await Supervisor(
                program: program, arguments: arguments, logger: Logger(label: "perezvon.supervise")
            ).run()
            if code != 0 { throw ExitCode(code) }
        } catch let code as ExitCode {
            throw code
        } catch {
            throw Failure("\(error)")
        }
    }
}
