import Foundation

/// PostgreSQL's own programs, `pg_dump`, `pg_restore` and `psql`, of one version.
struct PostgresTools: Sendable {
    static let names = ["pg_dump", "pg_restore", "psql"]

    let folder: String
    /// The first number of their version.
    let version: Int

    /// Those of the server's own version, else the oldest of the newer ones: an older `pg_dump` refuses the server.
    ///
    /// Looks where Debian has each version in a folder of its own, then along `PATH`.
    static func find(forServer version: Int, environment: [String: String]) async throws -> PostgresTools {
        let debian = "/usr/lib/postgresql"
        // Not every machine has that folder.
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian)) ?? []
        let path = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        var found: [PostgresTools] = []
        for folder in versions.map({ "\(debian)/\($0)/bin" }) + path.split(separator: ":").map(String.init)
        where names.allSatisfy({ FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }) {
            guard let own = try await Self.version(in: folder) else { continue }
            found.append(PostgresTools(folder: folder, version: own))
        }
        let advice = "Install the package postgresql-client-\(version) (Debian), or run this where it is installed."
        guard !found.isEmpty else { throw NodeError("\(names.joined(separator: ", ")) are not installed. \(advice)") }
        let fitting = found.filter { $0.version >= version }.min { $0.version < $1.version }
        guard let fitting else {
            throw NodeError(
                "The server is PostgreSQL \(version), and pg_dump here is of version "
                    + "\(found.map(\.version).max() ?? 0), which is too old for it. \(advice)")
        }
        return fitting
    }

    func path(of name: String) -> String { "\(folder)/\(name)" }

    /// - Returns: nil where the program does not tell.
    private static func version(in folder: String) async throws -> Int? {
        let end = try await ToolRun(path: "\(folder)/pg_dump", arguments: ["--version"]).run()
        // pg_dump (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)
        let words = end.output.split(separator: " ")
        return words.dropFirst(2).first.flatMap { Int($0.prefix { $0 != "." && $0.isASCII && $0.isNumber }) }
    }
}
