import ArgumentParser
import Foundation
import Node
import Settings

/// Where commands find a running node.
struct ServerOptions: ParsableArguments {
    @Option(help: "The node's address.")
    var server = "http://127.0.0.1:8080"

    /// The administrator's token or a shop's key, from the environment: never from the command line, where others see it.
    var token: String {
        get throws {
            let environment = ProcessInfo.processInfo.environment
            if let token = environment["PEREZVON_TOKEN"] ?? environment["PEREZVON_ADMIN_TOKEN"], !token.isEmpty {
                return token
            }
            if let path = environment["PEREZVON_ADMIN_TOKEN_FILE"],
                let text = try? String(contentsOfFile: path, encoding: .utf8)  // Said below.
            {
                return text.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            throw Failure(
                "no token: set PEREZVON_ADMIN_TOKEN (or PEREZVON_ADMIN_TOKEN_FILE) to the administrator's token of the node, or PEREZVON_TOKEN to a shop's key"
            )
        }
    }

    var client: NodeClient { get throws { NodeClient(server: server, token: try token) } }
}

struct ApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Send documents to a running node: they hold at once, every version is kept.")

    @Option(name: .shortAndLong, help: "A file or a folder of YAML documents; may be given again.")
    var file: [String]
    @OptionGroup var server: ServerOptions

    func run() async throws {
        let documents: [LocatedDocument]
        do {
            documents = try DocumentFiles.read(file)
        } catch {
            throw Failure("the documents can't be used:\n\(error)")
        }
        do {
            for line in try await server.client.apply(documents) { Terminal.say(line) }
        } catch {
            throw Failure("\(error)")
        }
    }
}

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Settings files.", subcommands: [CheckConfigCommand.self])
}

struct CheckConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check node settings and documents without using them.")

    @Argument(help: "Files and folders.")
    var paths: [String]

    func run() throws {
        let problems = ConfigCheck.problems(in: paths, environment: ProcessInfo.processInfo.environment)
        for problem in problems { Terminal.say("\(problem)") }
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        Terminal.say("\(paths.joined(separator: ", ")): good")
    }
}
