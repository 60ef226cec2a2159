import ArgumentParser
import Node

/// The command line: parses and runs, decides nothing.
@main
struct Perezvon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "perezvon",
        abstract: "A contact center that calls the customers of online shops.",
        version: Build.version,
        subcommands: [
            ServeCommand.self, DemoCommand.self, ApplyCommand.self, ConfigCommand.self, OrdersCommand.self,
            ClusterCommand.self, BackupCommand.self, RestoreCommand.self, CarrierCommand.self, HealthCommand.self,
            SuperviseCommand.self, SimulateCommand.self,
        ])

    /// 0 done, 1 failed, 2 wrong usage.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asyncCommand = command as? any AsyncParsableCommand {
                try await asyncCommand.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Terminal.complain(failure.description)
            exit(withCode: 1)
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            let code = exitCode(for: error)
            if code.isSuccess {
                Terminal.say(fullMessage(for: error))
                exit(withCode: 0)
            }
            Terminal.complain(fullMessage(for: error))
            exit(withCode: 2)
        }
    }

    private static func exit(withCode code: Int32) -> Never {
        exit(withError: ExitCode(code))
    }
}

/// A command did not do what it was asked for: said in one line, with what to do.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
