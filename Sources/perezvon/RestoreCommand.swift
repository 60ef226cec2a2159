import ArgumentParser
import Node

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
        try await StoreCopying.run(options, "restoring") { settings, environment, logger, progress in
            try await StoreRestore.run(
                settings, from: from, environment: environment, logger: logger, progress: progress)
        } told: { report, size, time in
            "\(report.store): restored from \(report.file), \(size), in \(time)"
        }
    }
}
