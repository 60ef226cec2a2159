import Actors
import Foundation
package import Logging
import SQLiteStore
package import Settings

/// Makes a store of a backup: `perezvon restore`.
///
/// Every shard is owned by nobody then, under an epoch so high that no order gets the id of one that was lost.
package enum StoreRestore {
    /// - Parameter progress: told some times a second.
    /// - Throws: an error that says what to do; then nothing was changed: the place is not empty, a node uses it, or the backup
    ///   is damaged, newer, of another kind, or another program's.
    package static func run(
        _ settings: NodeSettings, from file: String, environment: [String: String], logger: Logger,
        progress: @escaping @Sendable (CopyProgress) -> Void
    ) async throws -> CopyReport {
        umask(0o077)
        let begun = ContinuousClock.now
        let backup = BackupFile(path: file)
        let kind = try backup.kind()
        let name: String
        switch settings.storeLocation {
        case .sqlite(let path):
            guard kind != .postgres else { throw backup.isOther("PostgreSQL", "--store postgresql://…") }
            name = path
            try await BlockingWork.run {
                progress(CopyProgress(total: backup.size))
                try SQLiteStore.restore(from: file, to: path)
            }
        case .postgres(let url):
            guard kind != .sqlite else { throw backup.isOther("SQLite", "--store sqlite:…") }
            guard kind == .postgres else {
                throw NodeError("\(file) is no backup of perezvon. Name a file that `perezvon backup` made.")
            }
            let copy = try PostgresCopy(url: url, settings, environment: environment, logger: logger)
            name = try await copy.restore(from: file, progress: progress)
        }
        return CopyReport(store: name, file: file, size: backup.size, elapsed: ContinuousClock.now - begun)
    }
}
