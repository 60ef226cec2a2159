import ArgumentParser
import Node

struct HealthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Whether a node is well: for health checks of containers. 0 it is, 1 it is not.")

    @Flag(help: "Whether it is ready for work, and not only alive.")
    var ready = false
    @OptionGroup var administration: AdministrationOptions

    func run() async throws {
        do {
            let health = try await administration.client.health(ready ? "readyz" : "livez")
            for line in health.lines { Terminal.say(line) }
            if !health.isWell { throw ExitCode(1) }
        } catch let code as ExitCode {
            throw code
        } catch {
            throw Failure("\(error)")
        }
    }
}
