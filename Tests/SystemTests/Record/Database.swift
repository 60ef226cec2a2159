import Foundation

/// A node's database file, read with SQLite's own tool.
struct Database {
    private let path: String

    /// A file that a node may have open.
    init(live path: String) {
        self.path = path
    }

    /// A copy of a file whose node is gone, so that looking at it changes nothing for the next one.
    init(copyOf path: String, in folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for ending in ["", "-wal"] {
            let copy = folder + "/copy.sqlite" + ending
            if FileManager.default.fileExists(atPath: copy) { try FileManager.default.removeItem(atPath: copy) }
            guard FileManager.default.fileExists(atPath: path + ending) else { continue }
            try FileManager.default.copyItem(atPath: path + ending, toPath: copy)
        }
        self.path = folder + "/copy.sqlite"
    }

    struct NoTool: Error, CustomStringConvertible {
        let description = "The tool sqlite3 is not installed: apt-get install sqlite3"
    }

    /// Rows by the names of their columns. Numbers beyond 2^53 are to be cast to text.
    func rows(_ sql: String) throws -> [JSON] {
        guard let tool = Tool.path(of: "sqlite3") else { throw NoTool() }
        let text = try Tool.run(tool, ["-batch", "-json", "-cmd", ".timeout 10000", path, sql])
        return text.allSatisfy(\.isWhitespace) ? [] : try JSON(text.utf8).list
    }

    /// One number; 0 for none.
    func number(_ sql: String) throws -> Int {
        guard case .fields(let fields)? = try rows(sql).first else { return 0 }
        return fields.values.first?.number ?? 0
    }
}

/// An order's id as the API writes it, from the number that the database has: 13 characters of Crockford's base 32.
func orderID(_ number: UInt64) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<13).map { alphabet[Int(number >> UInt64(60 - $0 * 5) & 31)] })
}
