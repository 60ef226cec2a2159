import Actors
import GRDB

extension SQLiteStore {
    /// Copies the store as of this moment into another file, while it is being written.
    ///
    /// The copy grows under the name `….partial` and gets its own when it is whole, checked, and on the disk. It is one file:
    /// nothing belongs beside it. While it is made, the WAL grows by whatever is written.
    /// - Throws: `StoreError`, also where `destination` is there already.
    package func backup(to destination: String) async throws {
        try await read { source in
            try DurableFile(path: destination).make { partial in
                let copy = try DatabaseQueue(path: partial)
                try copy.writeWithoutTransaction { copy in
                    try source.backup(to: copy, pagesPerStep: 4096)
                    // So that it can be read from where nothing can be written.
                    try copy.execute(sql: "PRAGMA journal_mode = DELETE")
                }
                try copy.close()
                // Read anew, through another connection: what lies in the file, not what was written into it.
                let written = try DatabaseQueue(path: partial)
                try written.read { try StoreFile.checkPages($0, of: destination) }
                try written.close()
            }
        }
    }
}
