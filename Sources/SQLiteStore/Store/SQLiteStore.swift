import Actors
import Foundation
import GRDB
package import Logging

/// The store of a node on one machine: an SQLite file, this process's writer, and its readers.
///
/// It holds no row in memory: with `StoreSharing.shared`, other processes write the same file.
///
/// None of SQLite runs on the threads that Swift's tasks share. One connection writes and one answers the actors, each on a
/// thread of its own; up to three, on their queues, answer people, whose lists must not hold up the intake.
package final class SQLiteStore: Sendable {
    let path: String
    let pool: DatabasePool
    /// For `JournalReader`: one connection, so that its statements and pages stay warm.
    let journalReads: DatabaseQueue
    let logger: Logger
    private let lock: StoreLock
    private let gate = Gate()
    private let writing = ConnectionThread(name: "store-writer")
    private let reading = ConnectionThread(name: "store-reader")

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
    ///   - sharing: whether other processes may have it too. Those that share it and one that is alone refuse each other.
    /// - Throws: `StoreError.unusable`, and then nothing was changed: another process has the file, it is damaged, newer
    ///   or another program's, its folder can't be written, its disk is full, or it has another number of shards.
    package static func open(
        path: String, shardCount: Int, sharing: StoreSharing = .alone, logger: Logger
    ) throws -> SQLiteStore {
        precondition((1...1024).contains(shardCount), "\(shardCount) shards")
        try StoreFile.makeFolder(of: path)
        let lock = try StoreLock(beside: path, sharing)
        do {
            // What others have open is being written: only the first can tell that a crash left it so.
            try StoreFile(path: path, shardCount: shardCount).check(afterCrash: lock.isFirst, logger)
            let pool = try DatabasePool(path: path, configuration: Connection.poolConfiguration)
            try pool.writeWithoutTransaction(Connection.prepareWriter)
            try Schema.migrator.migrate(pool)
            try pool.write { try Ownership.prepare($0, shardCount: shardCount) }
            let journalReads = try DatabaseQueue(path: path, configuration: Connection.journalConfiguration)
            lock.opened()
            return SQLiteStore(path: path, pool: pool, journalReads: journalReads, lock: lock, logger: logger)
        } catch {
            lock.release()
            throw Problem.translated(error, path: path)
        }
    }

    /// Waits for what is under way, moves everything into the database file, closes it, and lets another process in.
    ///
    /// Where other processes have it open, the last of them moves everything.
    /// Whatever comes later is refused. A second call does nothing.
    /// - Throws: `StoreError`; the file is sound all the same, and the next start does what was left undone.
    package func close() async throws {
        guard await gate.close() else { return }
        try await Task.blocking { [self] in
            do {
                try journalReads.close()
                // The pool closes its writer before its readers, and a reader that is the last moves nothing.
                let isLast = lock.closing()
                let moving = Result { if isLast { try moveEverything() } }
                try pool.close()
                lock.release()
                try moving.get()
            } catch {
                throw Problem.translated(error, path: path)
            }
        }
    }

    /// A backup that is being made still needs the WAL as it is: then the next start moves it.
    private func moveEverything() throws {
        do {
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            logger.notice("the WAL stays beside the database: another program is reading it")
        }
    }

    /// The writer's thread.
    package var writer: any TaskExecutor { writing.executor }

    /// Runs in one transaction on the writer's thread. Not cancelled with the caller: others share what it writes.
    func write<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await entered {
            try await writing.run { [pool, lock] in
                try pool.writeWithoutTransaction { database in
                    try Transaction.run(on: database, lock) { try body(database) }
                }
            }
        }
    }

    /// Reads for the actors, all of it as of one moment. Does not begin where the caller is cancelled by then.
    func readJournal<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await entered {
            try await reading.run { [journalReads] in
                try Task.checkCancellation()
                return try journalReads.read(body)
            }
        }
    }

    /// Reads for people, all of it as of one moment. Ends early where the caller is cancelled.
    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await entered { try await pool.read(body) }
    }

    private func entered<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        guard gate.enter() else { throw Problem.closed(path) }
        defer { gate.leave() }
        do {
            return try await body()
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
