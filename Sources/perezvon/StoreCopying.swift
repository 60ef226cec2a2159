import Foundation
import Logging
import Node
import Settings
import Telemetry

/// What `backup` and `restore` have in common: the node's settings, a line that shows how far it is, and one that says what was
/// made.
enum StoreCopying {
    /// What is copied with: settings, environment, logger, progress.
    typealias Copy = (NodeSettings, [String: String], Logger, @escaping CopyLine.Progress) async throws -> CopyReport

    /// - Parameters:
    ///   - verb: what the line says that is going on.
    ///   - told: the sentence at the end, from the report, its size and its time.
    static func run(
        _ options: StoreOptions, _ verb: String, copy: Copy, told: (CopyReport, ByteSize, String) -> String
    ) async throws {
        let environment = ProcessInfo.processInfo.environment
        let settings = try options.settings(environment)
        LogSetup(level: .warning).bootstrap()
        let line = CopyLine(verb)
        do {
            let report = try await copy(settings, environment, Logger(label: "perezvon.store"), line.show)
            line.wipe()
            Terminal.say(told(report, ByteSize(report.size), CopyLine.text(report.elapsed)))
        } catch {
            line.wipe()
            throw Failure("\(error)")
        }
    }
}
