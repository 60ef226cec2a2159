import ArgumentParser
import Foundation
import Logging
import Node
import Telemetry

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the store into a file, as of one moment, while its nodes run.",
        discussion: "The store's password is the settings' secret, as for a node. The copy holds customers' data.")

    @Argument(help: "The file to make.")
    var to: String
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let settings = try options.settings(environment)
        LogSetup(level: .warning).bootstrap()
        let line = CopyLine("backing up")
        do {
            let report = try await StoreBackup.run(
                settings, to: to, environment: environment, logger: Logger(label: "perezvon.backup"),
                progress: line.show)
            line.wipe()
            let size = ByteSize(report.size)
            Terminal.say("\(report.file): \(size) of \(report.store), in \(CopyLine.text(report.elapsed))")
        } catch {
            line.wipe()
            throw Failure("\(error)")
        }
    }
}
