import Actors
import FoundationEssentials
import GRDB
import Glibc
import Logging

/// What is looked at before a file is opened for writing, so that a file that is not ours is left as it was.
struct StoreFile {
    /// A file of up to this size is checked after a crash: about a quarter of a second. A crash of the process alone
    /// can't damage the file; a crash of the machine can, where its disk lies about what is on it.
    static let checkedSize = 64 << 20

    let path: String
    let shardCount: Int

    /// Makes the folder, with everything above it.
    static func makeFolder(of path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path()
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreError.unusable(
                what: "The folder \(folder) can't be made",
                advice: "Let this user write above it, see that its disk is not read-only or full, or name another.")
        }
    }

    /// - Parameter afterCrash: nobody else has it open, so a WAL is what a crash left.
    /// - Throws: `StoreError.unusable` where the file must not be opened.
    func check(afterCrash: Bool, _ logger: Logger) throws {
        let size = Self.size(of: path)
        guard size > 0 else { return }
        let wasUnclean = afterCrash && Self.size(of: path + "-wal") > 0
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = Connection.busyMode
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { closing(queue, logger) }
        try queue.read { database in
            try Self.checkOwner(database, of: path)
            try Self.checkSchema(database, of: path)
            try checkShards(database)
            if wasUnclean { try checkAfterCrash(database, size, logger) }
        }
    }

    /// Everything that can be told of a file that is not to be lost again: its indexes as well as its pages.
    static func checkBackup(_ database: Database, of path: String) throws {
        try checkStore(database, of: path)
        try checkPages(database, of: path, "integrity_check")
    }

    /// Whether it is a store that this version can read.
    static func checkStore(_ database: Database, of path: String) throws {
        guard try database.tableExists("shards"), try Ownership.count(database) > 0 else {
            throw StoreError.unusable(
                what: "\(path) is no store of perezvon",
                advice: "Name one that a node has used, or to restore, a file that `perezvon backup` made.")
        }
        try checkOwner(database, of: path)
        try checkSchema(database, of: path)
    }

    /// - Parameter check: `quick_check` reads every page; `integrity_check` also compares the indexes with their tables.
    static func checkPages(_ database: Database, of path: String, _ check: String = "quick_check") throws {
        let found = try String.fetchOne(database, sql: "PRAGMA \(check)(1)") ?? "no answer"
        guard found == "ok" else {
            throw StoreError.unusable(
                what: "\(path) is damaged (\(found))",
                advice: "Keep a copy of the file with its -wal, check the disk, and restore a backup.")
        }
    }

    private func closing(_ queue: DatabaseQueue, _ logger: Logger) {
        do {
            try queue.close()
        } catch {
            logger.warning(
                "a look at the database could not be ended", metadata: ["error": "\(Problem.words(of: error))"])
        }
    }

    private static func checkOwner(_ database: Database, of path: String) throws {
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        // A crash in the first start leaves a file without tables.
        guard tables == 0 || mark == Schema.applicationID else {
            throw StoreError.unusable(
                what: "\(path) is another program's database", advice: "It was not touched. Name another file.")
        }
    }

    private static func checkSchema(_ database: Database, of path: String) throws {
        guard try Schema.migrator.hasBeenSuperseded(database) else { return }
        throw StoreError.unusable(
            what: "\(path) was written by a newer perezvon",
            advice: "It was not touched. Run that version, or restore a backup made before the upgrade.")
    }

    private func checkShards(_ database: Database) throws {
        guard try database.tableExists("meta"),
            let stored = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'shard_count'"),
            stored != String(shardCount)
        else { return }
        throw StoreError.unusable(
            what: "\(path) was made for \(stored) shards, and \(shardCount) are configured",
            advice: "It was not touched. The number is fixed when the store is made: configure \(stored), or name "
                + "another file.")
    }

    private func checkAfterCrash(_ database: Database, _ size: Int, _ logger: Logger) throws {
        guard size <= Self.checkedSize else {
            logger.info("the last shutdown was not clean; the database is too big to be checked at every start")
            return
        }
        try Self.checkPages(database, of: path)
        logger.info("the last shutdown was not clean; the database was checked and is sound")
    }

    /// A file that can't be looked at counts as missing: opening it tells why.
    static func size(of path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
