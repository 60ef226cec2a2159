import ArgumentParser
import Foundation
import Logging
import Node
import Telemetry

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make a store of a backup, in an empty place.",
        discussion: """
            What happened after the backup is gone; no new order gets the id of one that was lost. Stop the nodes first, and \
            pause the campaigns before operators work again: docs/OPERATIONS.md, Back up and restore.
            """)

    @Argument(help: "The backup.")
    var from: String
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let settings = try options.settings(environment)
        LogSetup(level: .warning).bootstrap()
        let line = CopyLine("restoring")
        do {
            let report = try await StoreRestore.run(
                settings, from: from, environment: environment, logger: Logger(label: "perezvon.restore"),
                progress: line.show)
            line.wipe()
            let size = ByteSize(report.size)
            Terminal.say(
                "\(report.store): restored from \(report.file), \(size), in \(CopyLine.text(report.elapsed))")
        } catch {
            line.wipe()
            throw Failure("\(error)")
        }
    }
}
