import Actors
import GRDB

/// A transaction that is on the disk when it returns.
enum Transaction {
    /// Waits for its turn among the processes that share the file: no longer than twice five seconds.
    /// - Throws: whatever `body` or SQLite throws, and then nothing was written; `StoreError.unknown` where that is not so
    ///   sure.
    static func run<Value>(on database: Database, _ lock: StoreLock, _ body: () throws -> Value) throws -> Value {
        try lock.inTurn { try database.beginTransaction(.immediate) }
        let value: Value
        do {
            value = try body()
        } catch {
            try rollBack(database)
            throw error
        }
        do {
            try database.commit()
        } catch {
            let isUnknown = mayBeWritten(after: error)
            try rollBack(database)
            if isUnknown { throw StoreError.unknown("The commit failed (\(Problem.words(of: error)))") }
            throw error
        }
        return value
    }

    /// After some errors SQLite has ended the transaction itself.
    private static func rollBack(_ database: Database) throws {
        guard database.isInsideTransaction else { return }
        try database.rollback()
    }

    /// A commit whose last page could not be written is not one. A commit whose last page lies in the WAL but could not
    /// be forced to the disk may yet be found there after a crash.
    private static func mayBeWritten(after error: any Error) -> Bool {
        guard let error = error as? DatabaseError else { return false }
        return error.resultCode == .SQLITE_IOERR && error.extendedResultCode != .SQLITE_IOERR_WRITE
    }
}
