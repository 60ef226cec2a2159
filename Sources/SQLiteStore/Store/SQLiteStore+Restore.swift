import Actors
import FoundationEssentials
import GRDB

extension SQLiteStore {
    /// By how much a restored store's epochs are above those of its backup.
    ///
    /// An order's id begins with the epoch of its shard. What was taken in after the backup is lost with the old file, but
    /// its ids are known elsewhere: to shops, in telephone records, in what operators wrote down. A shard that went on from
    /// the backup's epoch would give the same ids to other orders. So every epoch jumps beyond those that the lost store can
    /// have reached: one change of owner every 37 s for a week. There is room for 127 such jumps.
    static let epochMargin: Int64 = 1 << 14

    /// Makes a store of a backup. Blocks while it does.
    ///
    /// The backup is only read. The new file is checked whole, brought to this version's tables, owned by nobody, and put in
    /// its place when it is on the disk.
    /// - Throws: `StoreError`, and then there is no new file: `path` or parts of a former store are there, a process has it
    ///   open, or the backup is damaged, newer, another program's, or still being written.
    package static func restore(from backup: String, to path: String) throws {
        try StoreFile.makeFolder(of: path)
        let lock = try StoreLock(beside: path)
        defer { lock.release() }
        do {
            try refuseLeftovers(of: path)
            try refuseLive(backup)
            try DurableFile(path: path).make { partial in
                try copy(backup, to: partial)
                try prepare(partial, from: backup)
            }
        } catch {
            throw Problem.translated(error, path: backup)
        }
    }

    /// SQLite would take the WAL of another file for this one's. An empty one is only what a close leaves.
    private static func refuseLeftovers(of path: String) throws {
        guard StoreFile.size(of: path) == 0 else { return }
        for part in [path + "-wal", path + "-journal"] where StoreFile.size(of: part) > 0 {
            throw StoreError.unusable(
                what: "\(part) is left of a store that was here",
                advice: "It holds that store's last orders. Move it away with the file it belongs to, or name another "
                    + "file.")
        }
    }

    private static func refuseLive(_ backup: String) throws {
        guard StoreFile.size(of: backup + "-wal") == 0 else {
            throw StoreError.unusable(
                what: "\(backup) has a -wal beside it: it is a store, not a finished backup",
                advice: "Make a backup of it with `perezvon backup`, and restore that.")
        }
    }

    private static func copy(_ backup: String, to partial: String) throws {
        do {
            try FileManager.default.copyItem(atPath: backup, toPath: partial)
            // A backup may well be read-only; a store is its owner's, who alone may see customers' data.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
        } catch {
            throw StoreError.unusable(
                what: "\(backup) can't be copied to \(partial) (\(error))",
                advice: "See that the backup is there, that this user may read it, and that the disk has room.")
        }
    }

    private static func prepare(_ partial: String, from backup: String) throws {
        let database = try DatabaseQueue(path: partial)
        try database.read { try StoreFile.checkBackup($0, of: backup) }
        try Schema.migrator.migrate(database)
        try database.write { database in
            let highest = try Int64.fetchOne(database, sql: "SELECT max(epoch) FROM shards") ?? 0
            guard highest + epochMargin < Ownership.lastEpoch else {
                throw StoreError.unusable(
                    what: "\(backup) has been restored so often that there are no more ids for its orders",
                    advice: "Move its orders into a new store.")
            }
            try database.execute(
                sql: "UPDATE shards SET epoch = epoch + ?, owner = '', desired_owner = NULL", arguments: [epochMargin])
            try database.execute(sql: "DELETE FROM workers")
        }
        try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try database.close()
    }
}
