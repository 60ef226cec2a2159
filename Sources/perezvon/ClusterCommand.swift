import ArgumentParser
import Node

struct ClusterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cluster", abstract: "The nodes of a cluster.",
        subcommands: [ClusterStatusCommand.self, DrainCommand.self])
}

/// Where a node's health is asked.
struct AdministrationOptions: ParsableArguments {
    @Option(help: "The node's administration port.")
    var admin = "http://127.0.0.1:9090"

    var client: AdministrationClient { AdministrationClient(admin) }
}

struct ClusterStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Workers, versions, leases, shards and epochs, as a node sees them.")

    @Flag(help: "As JSON.")
    var json = false
    @OptionGroup var administration: AdministrationOptions

    func run() async throws {
        do {
            let answer = try await administration.client.cluster()
            Terminal.say(json ? answer : try ClusterTable(json: answer).description)
        } catch {
            throw Failure("\(error)")
        }
    }
}

struct DrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drain", abstract: "Let a worker give its shards away and take no more. It goes on running.")

    @Argument(help: "The worker's name.")
    var worker: String
    @Flag(help: "Let it take shards again.")
    var undo = false
    @OptionGroup var server: ServerOptions

    func run() async throws {
        do {
            let answer = try await server.client.drain(worker, undo: undo)
            Terminal.say(try ClusterTable(json: answer).description)
        } catch {
            throw Failure("\(error)")
        }
    }
}
