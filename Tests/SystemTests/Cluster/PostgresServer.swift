import Foundation
import Glibc
import Synchronization

/// A PostgreSQL server of these tests' own, by `scripts/postgres`: it ends with their process.
final class PostgresServer: Sendable {
    private let folder: String
    /// The primary's, and then the standby's.
    let ports: [UInt16]
    private let databases = Mutex(0)

    /// Nothing here outlives the machine's power, so nothing waits for the disk.
    init(hasStandby: Bool = false) throws {
        let lines = try Self.run(
            ["start", "--for", String(getpid()), "fsync=off"] + (hasStandby ? ["--standby"] : [])
        ).split(separator: "\n").map(String.init)
        guard let folder = lines.first, lines.count >= 2 else {
            throw Tool.Failure(description: "scripts/postgres said: \(lines)")
        }
        self.folder = folder
        ports = lines.dropFirst().compactMap(UInt16.init)
    }

    /// A new database of the user `perezvon`.
    func makeDatabase() throws -> String {
        let name =
            "cluster"
            + databases.withLock {
                $0 += 1
                return String($0)
            }
        try ask(#"CREATE DATABASE "\#(name)" OWNER perezvon"#, in: "postgres")
        return name
    }

    /// Ends the primary as a crash does; its data stay.
    func pause() throws { try Self.run(["pause", folder]) }
    func resume() throws { try Self.run(["resume", folder]) }
    /// Makes the standby the primary.
    func promote() throws { try Self.run(["promote", folder]) }
    func stop() throws { try Self.run(["stop", folder]) }

    /// What a statement of the superuser answers, by PostgreSQL's own tool, from whichever server takes writes.
    @discardableResult
    func ask(_ sql: String, in database: String) throws -> String {
        let hosts = ports.map { "127.0.0.1:\($0)" }.joined(separator: ",")
        let url = "postgresql://postgres@\(hosts)/\(database)?target_session_attrs=read-write&connect_timeout=5"
        return try Tool.run(
            Tool.needed("psql"), ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql])
    }

    @discardableResult
    private static func run(_ words: [String]) throws -> String {
        try Tool.run(Project.path("scripts/postgres"), words)
    }

    private static let one = Mutex<PostgresServer?>(nil)

    /// The server of all tests that leave it as they found it.
    static func shared() throws -> PostgresServer {
        try one.withLock { one in
            if let one { return one }
            let server = try PostgresServer()
            one = server
            return server
        }
    }
}
