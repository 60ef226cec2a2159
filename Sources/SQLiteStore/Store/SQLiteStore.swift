import Actors
import Foundation
import GRDB
package import Logging
import Synchronization

/// The store of a node on one machine: an SQLite file, its only writer, and its readers.
///
/// All of SQLite runs on the queues of its connections, never on the threads that Swift's tasks share: one connection
/// writes, one answers the actors, and up to three answer people, whose lists must not hold up the intake.
package final class SQLiteStore: Sendable {
    let path: String
    let pool: DatabasePool
    /// For `JournalReader`: one connection, so that its statements and pages stay warm.
    let journalReads: DatabaseQueue
    let logger: Logger
    private let lock: StoreLock
    private let isClosed = Mutex(false)

    private init(path: String, pool: DatabasePool, journalReads: DatabaseQueue, lock: StoreLock, logger: Logger) {
        self.path = path
        self.pool = pool
        self.journalReads = journalReads
        self.lock = lock
        self.logger = logger
    }

    /// Opens the file, or makes it with its folder. Blocks while it does: called once, before the node serves.
    ///
    /// - Parameters:
    ///   - shardCount: 1…1024; fixed when the file is made, and compared after that.
    /// - Throws: `StoreError.unusable`, and then nothing was changed: another process has the file, it is damaged, newer
    ///   or another program's, its folder can't be written, its disk is full, or it has another number of shards.
    package static func open(path: String, shardCount: Int, logger: Logger) throws -> SQLiteStore {
        precondition((1...1024).contains(shardCount), "\(shardCount) shards")
        try StoreFile.makeFolder(of: path)
        let lock = try StoreLock(beside: path)
        do {
            try StoreFile(path: path, shardCount: shardCount).check(logger)
            let pool = try DatabasePool(path: path, configuration: Connection.poolConfiguration)
            try pool.writeWithoutTransaction(Connection.prepareWriter)
            try Schema.migrator.migrate(pool)
            try pool.write { try Ownership.prepare($0, shardCount: shardCount) }
            let journalReads = try DatabaseQueue(path: path, configuration: Connection.journalConfiguration)
            return SQLiteStore(path: path, pool: pool, journalReads: journalReads, lock: lock, logger: logger)
        } catch {
            lock.release()
            throw Problem.translated(error, path: path)
        }
    }

    /// Moves everything into the database file, closes it, and lets another process in.
    ///
    /// Called after the last write returned. Reads that are under way end first; whatever comes later is refused. A second
    /// call does nothing.
    /// - Throws: `StoreError`; the file is sound all the same, and the next start does what was left undone.
    package func close() async throws {
        let isFirst = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return !isClosed
        }
        guard isFirst else { return }
        try await onWriter { database in
            // A reader that is under way may keep the last pages in the WAL: the next start reads them there.
            _ = try database.checkpoint(.passive)
        }
        try await Task.blocking { [self] in
            do {
                try journalReads.close()
                try pool.close()
                lock.release()
            } catch {
                throw Problem.translated(error, path: path)
            }
        }
    }

    /// Runs on the writer's queue. Not cancelled with the caller: others share what it writes.
    func onWriter<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [path] database in
                let result = Result {
                    // A closed connection has no handle, and SQLite does not ask.
                    guard unsafe database.sqliteConnection != nil else { throw Problem.closed(path) }
                    return try body(database)
                }
                continuation.resume(with: result.mapError { Problem.translated($0, path: path) })
            }
        }
    }

    /// Runs in one transaction on the writer's queue.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await onWriter { database in
            var value: Value?
            try database.inTransaction(.immediate) {
                value = try body(database)
                return .commit
            }
            guard let value else { throw StoreError.unknown("A transaction ended without a word") }
            return value
        }
    }

    /// Reads for the actors, all of it as of one moment. Ends early where the caller is cancelled.
    func readJournal<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await journalReads.read(body)
        } catch {
            throw Problem.translated(error, path: path)
        }
    }

    /// Reads for people, all of it as of one moment. Ends early where the caller is cancelled.
    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw Problem.translated(error, path: path)
        }
    }
}

extension Task where Success == Never, Failure == Never {
    /// Runs on a thread that may block.
    fileprivate static func blocking(_ body: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
