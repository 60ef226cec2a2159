import Actors
import GRDB

extension SQLiteStore {
    /// Told of a copy that grows: bytes done, and of how many.
    package typealias CopyProgress = @Sendable (_ done: Int64, _ total: Int64) -> Void

    /// Copies the store as of this moment into another file, while it is being written.
    ///
    /// The copy grows under the name `….partial` and gets its own when it is whole, checked, and on the disk. It is one file:
    /// nothing belongs beside it. While it is made, the WAL grows by whatever is written.
    /// - Throws: `StoreError`, also where `destination` is there already.
    package func backup(to destination: String) async throws {
        try await read { source in
            try DurableFile(path: destination).make { try Self.copy(source, to: $0, of: destination) { _, _ in } }
        }
    }

    /// The same of a file that other processes may have open, alone or together: it takes none of their locks, and they go
    /// on. Blocks while it does.
    /// - Throws: `StoreError`, and then there is no new file: `path` is not there, damaged, newer or another program's, or
    ///   `destination` is there already.
    package static func backup(of path: String, to destination: String, progress: @escaping CopyProgress) throws {
        guard StoreFile.size(of: path) > 0 else {
            throw StoreError.unusable(
                what: "There is no store at \(path)",
                advice: "Name the one that the node uses, with --store or --config.")
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = Connection.busyMode
            let source = try DatabaseQueue(path: path, configuration: configuration)
            try source.read { source in
                try StoreFile.checkStore(source, of: path)
                try DurableFile(path: destination).make { try copy(source, to: $0, of: destination, progress) }
            }
            try source.close()
        } catch {
            throw Problem.translated(error, path: path)
        }
    }

    /// From a transaction of `source`, so that it is of one moment however long it takes.
    private static func copy(
        _ source: Database, to partial: String, of destination: String, _ progress: @escaping CopyProgress
    ) throws {
        let pageSize = try Int64.fetchOne(source, sql: "PRAGMA page_size") ?? 4096
        do {
            let copy = try DatabaseQueue(path: partial)
            try copy.writeWithoutTransaction { copy in
                try source.backup(to: copy, pagesPerStep: 4096) { step in
                    progress(Int64(step.completedPageCount) * pageSize, Int64(step.totalPageCount) * pageSize)
                }
                // So that it can be read from where nothing can be written.
                try copy.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
            // Read anew, through another connection: what lies in the file, not what was written into it.
            let written = try DatabaseQueue(path: partial)
            try written.read { try StoreFile.checkPages($0, of: destination) }
            try written.close()
        } catch let error as DatabaseError where ofPlace.contains(error.resultCode) {
            throw Problem.translated(error, path: destination)
        }
    }

    /// What only the file that is written can be the cause of.
    private static let ofPlace: [ResultCode] = [.SQLITE_FULL, .SQLITE_READONLY, .SQLITE_CANTOPEN]
}
