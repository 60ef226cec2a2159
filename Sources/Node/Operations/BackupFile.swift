import Foundation

/// A file that is, or should be, a backup.
struct BackupFile {
    enum Kind: Hashable {
        case sqlite, postgres, other
    }

    let path: String

    /// 0 where it can't be looked at: opening it tells why.
    var size: Int64 {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// By its first bytes: SQLite's file format, chapter 1.3; `pg_dump`'s custom format.
    func kind() throws -> Kind {
        let start: Data
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            start = try file.read(upToCount: 16) ?? Data()
            try file.close()
        } catch {
            throw NodeError("\(path) can't be read. See that the backup is there, and that this user may read it.")
        }
        if start.starts(with: Array("SQLite format 3\0".utf8)) { return .sqlite }
        return start.starts(with: Array("PGDMP".utf8)) ? .postgres : .other
    }

    func isOther(_ engine: String, _ option: String) -> NodeError {
        NodeError("\(path) is a backup of a store on \(engine). Restore it into one: \(option)")
    }
}
