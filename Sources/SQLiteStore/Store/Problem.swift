import Actors
import GRDB
import StoreRows

/// SQLite's errors in words for the person who runs the node: what is wrong, and what to do.
enum Problem {
    /// Whatever was thrown on a connection, as the port's error.
    ///
    /// A cancelled read stays a cancellation, a refused cursor a refused cursor.
    static func translated(_ error: any Error, path: String) -> any Error {
        switch error {
        case let error as DatabaseError: storeError(error, path)
        case let error as RowProblem:
            StoreError.unusable(
                what: "\(path) holds what perezvon does not write: \(error.what) in the table \(error.table)",
                advice: "Stop the node, keep a copy of the file, and restore a backup; if nobody changed the file by "
                    + "hand, report this as a defect.")
        default: error
        }
    }

    static func closed(_ path: String) -> StoreError {
        .unusable(what: "\(path) is closed", advice: "The node is going down: ask again when it is up.")
    }

    /// The message and the number, without values of rows.
    static func words(of error: any Error) -> String {
        guard let error = error as? DatabaseError else { return String(describing: error) }
        return "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
    }

    private static func storeError(_ error: DatabaseError, _ path: String) -> StoreError {
        let words = words(of: error)
        return switch error.resultCode {
        case .SQLITE_FULL:
            .unusable(
                what: "The disk that holds \(path) is full (\(words))",
                advice: "Free space on it; nothing was harmed, and the node writes again as soon as there is room.")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            .unusable(
                what: "\(path) can't be written (\(words))",
                advice: "Let this user write the file and its folder, and see that the disk is not mounted read-only.")
        case .SQLITE_CANTOPEN:
            .unusable(
                what: "\(path) can't be opened (\(words))",
                advice: "See that the folder is there, that this user may write in it, and that the disk has room.")
        case .SQLITE_NOTADB:
            .unusable(
                what: "\(path) is not a database (\(words))",
                advice: "It was not touched. Move it away, or name another file; a backup can be put in its place.")
        case .SQLITE_CORRUPT:
            .unusable(
                what: "\(path) is damaged (\(words))",
                advice: "Stop the node, keep a copy of the file with its -wal, check the disk, and restore a backup.")
        case .SQLITE_IOERR:
            .unusable(
                what: "The disk that holds \(path) fails (\(words))",
                advice: "Read the kernel's log, check the disk and its space, and start the node anew.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            .unusable(
                what: "Another process holds \(path) for too long (\(words))",
                advice: "A node of the cluster that was frozen in the middle of a write holds up all: let it go on or "
                    + "kill it. End any other program that writes to the file: it belongs to the nodes alone.")
        default:
            .unusable(
                what: "\(path) refused a statement (\(words))",
                advice: "If nobody changed the file by hand, report this as a defect, with the log around it.")
        }
    }
}
