import Actors
import Foundation
package import Logging
import SQLiteStore
package import Settings

/// Copies a store into a file, as of one moment, while its nodes run: `perezvon backup`.
package enum StoreBackup {
    /// - Parameters:
    ///   - file: where the copy goes; it grows as `….partial`, and gets its name when it is whole, read through and on the disk.
    ///   - progress: told some times a second.
    /// - Throws: an error that says what to do; then there is no new file.
    package static func run(
        _ settings: NodeSettings, to file: String, environment: [String: String], logger: Logger,
        progress: @escaping @Sendable (CopyProgress) -> Void
    ) async throws -> CopyReport {
        // What is written holds customers' data: for its own user only.
        umask(0o077)
        let begun = ContinuousClock.now
        let name: String
        switch settings.storeLocation {
        case .sqlite(let path):
            name = path
            try await BlockingWork.run {
                try SQLiteStore.backup(of: path, to: file) { progress(CopyProgress(done: $0, total: $1)) }
            }
        case .postgres(let url):
            let copy = try PostgresCopy(url: url, settings, environment: environment, logger: logger)
            name = try await copy.backUp(to: file, progress: progress)
        }
        return CopyReport(
            store: name, file: file, size: BackupFile(path: file).size, elapsed: ContinuousClock.now - begun)
    }
}
