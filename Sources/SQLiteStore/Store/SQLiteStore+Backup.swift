import Foundation
import GRDB

extension SQLiteStore {
    /// Copies the store as of this moment into another file, while it is being written.
    ///
    /// The copy grows under the name `….partial` and gets its own when it is whole and on the disk. While it is made,
    /// the WAL grows by whatever is written.
    /// - Throws: `StoreError`, also where `destination` is there already.
    package func backup(to destination: String) async throws {
        try await read { source in
            let partial = destination + ".partial"
            guard !FileManager.default.fileExists(atPath: destination) else {
                throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "\(destination) exists")
            }
            try StoreFile.makeFolder(of: destination)
            if FileManager.default.fileExists(atPath: partial) { try FileManager.default.removeItem(atPath: partial) }
            let copy = try DatabaseQueue(path: partial)
            try copy.writeWithoutTransaction { try source.backup(to: $0, pagesPerStep: 4096) }
            try copy.close()
            try FileManager.default.moveItem(atPath: partial, toPath: destination)
        }
    }
}
