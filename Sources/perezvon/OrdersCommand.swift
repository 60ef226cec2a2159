import ArgumentParser
import Foundation
import Node

struct OrdersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "Orders of a running node.",
        subcommands: [ImportOrdersCommand.self, ShowOrderCommand.self, ExplainOrderCommand.self])
}

struct ImportOrdersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Stream a file of orders in: NDJSON or CSV, may be gzipped.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: "The shop's id.")
    var shop: String
    @OptionGroup var server: ServerOptions

    func run() async throws {
        let isInteractive = Terminal.isInteractive
        do {
            let tally = try await server.client.importOrders(file, shop: shop) { done, total in
                guard isInteractive else { return }
                let share = total > 0 ? Int(done * 100 / total) : 100
                let bar = String(repeating: "█", count: share / 4) + String(repeating: "░", count: 25 - share / 4)
                Terminal.write("\r\(bar) \(share) %")
            }
            if isInteractive { Terminal.write("\n") }
            Terminal.say(tally.description)
            if tally.problems > 0 { throw ExitCode(1) }
        } catch let code as ExitCode {
            throw code
        } catch {
            throw Failure("\(error)")
        }
    }
}

struct ShowOrderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "An order with its timeline.")

    @Argument(help: "The order's id.")
    var order: String
    @Option(help: "The shop's id.")
    var shop: String
    @OptionGroup var server: ServerOptions

    func run() async throws {
        do {
            Terminal.say(try await server.client.get("/v1/shops/\(shop)/orders/\(order)"))
            Terminal.say(try await server.client.get("/v1/shops/\(shop)/orders/\(order)/timeline"))
        } catch {
            throw Failure("\(error)")
        }
    }
}

struct ExplainOrderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Why an order is not being dialled now.")

    @Argument(help: "The order's id.")
    var order: String
    @Option(help: "The shop's id.")
    var shop: String
    @Flag(help: "The whole answer as JSON.")
    var json = false
    @OptionGroup var server: ServerOptions

    func run() async throws {
        do {
            let answer = try await server.client.get("/v1/shops/\(shop)/orders/\(order)/explanation")
            Terminal.say(json ? answer : NodeClient.text(ofExplanation: answer))
        } catch {
            throw Failure("\(error)")
        }
    }
}
