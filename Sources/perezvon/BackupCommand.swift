import ArgumentParser
import Node

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the store into a file, as of one moment, while its nodes run.",
        discussion: "The store's password is the settings' secret, as for a node. The copy holds customers' data.")

    @Argument(help: "The file to make.")
    var to: String
    @OptionGroup var options: StoreOptions

    func run() async throws {
        try await StoreCopying.run(options, "backing up") { settings, environment, logger, progress in
            try await StoreBackup.run(settings, to: to, environment: environment, logger: logger, progress: progress)
        } told: { report, size, time in
            "\(report.file): \(size) of \(report.store), in \(time)"
        }
    }
}
