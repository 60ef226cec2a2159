import Actors
import Foundation
import GRDB
package import Logging

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
    private let gate = Gate()

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

    /// Waits for what is under way, moves everything into the database file, closes it, and lets another process in.
    ///
    /// Whatever comes later is refused. A second call does nothing.
    /// - Throws: `StoreError`; the file is sound all the same, and the next start does what was left undone.
    package func close() async throws {
        guard await gate.close() else { return }
        try await Task.blocking { [self] in
            do {
                try journalReads.close()
                // The pool closes its writer before its readers, and a reader that is the last moves nothing.
                let moving = Result { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
                try pool.close()
                lock.release()
                try moving.get()
            } catch {
                throw Problem.translated(error, path: path)
            }
        }
    }

    /// Runs on the writer's queue. Not cancelled with the caller: others share what it writes.
    func onWriter<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        guard gate.enter() else { throw Problem.closed(path) }
        defer { gate.leave() }
        return try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [path] database in
                continuation.resume(
                    with: Result { try body(database) }.mapError { Problem.translated($0, path: path) })
            }
        }
    }

    /// Runs in one transaction on the writer's queue.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await onWriter { database in
            try Transaction.run(on: database) { try body(database) }
        }
    }

    /// Reads for the actors, all of it as of one moment. Ends early where the caller is cancelled.
    func readJournal<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await read(on: journalReads, body)
    }

    /// Reads for people, all of it as of one moment. Ends early where the caller is cancelled.
    func read<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) async throws -> Value {
        try await read(on: pool, body)
    }

    private func read<Value: Sendable>(
        on reader: some DatabaseReader, _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        guard gate.enter() else { throw Problem.closed(path) }
        defer { gate.leave() }
        do {
            return try await reader.read(body)
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
