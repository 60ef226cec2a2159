import FoundationEssentials
import Glibc

/// A PostgreSQL server of the benchmark's own, by `scripts/postgres`, which waits for its disk at every commit. It ends
/// with this program, however that ends.
final class PostgresServer {
    /// Of the database's role; it opens nothing but this server.
    static let password = "perezvon"

    let port: UInt16
    /// Where the server's files are.
    private let path: String
    private let script: String
    private let folder: NodeFolder

    /// - Parameters:
    ///   - folder: for the output of PostgreSQL's programs.
    ///   - arguments: of `scripts/postgres start`: `--standby`, and settings of `postgresql.conf`.
    init(_ options: Options, in folder: NodeFolder, _ arguments: [String] = []) throws {
        self.folder = folder
        script = options.text("root", or: ".") + "/scripts/postgres"
        let lines = try Self.run("/bin/bash", [script, "start", "--for", "\(getpid())"] + arguments, in: folder)
            .split(separator: "\n").suffix(arguments.contains("--standby") ? 3 : 2).map(String.init)
        guard lines.count > 1, let port = UInt16(lines[1]) else { throw Failure("no PostgreSQL: \(lines)") }
        path = lines[0]
        self.port = port
    }

    deinit {
        // One that can't be stopped ends with this process.
        _ = try? Self.run("/bin/bash", [script, "stop", path], in: folder)
    }

    /// As nodes are told of it; the password comes by the environment.
    var url: String { "postgresql://perezvon@127.0.0.1:\(port)/perezvon" }

    /// What `psql` prints, without headings and spaces.
    func ask(_ sql: String) throws -> String {
        try Self.run(Self.psql, arguments + ["-c", sql], in: folder).trimmed
    }

    func number(_ sql: String) throws -> Int {
        let text = try ask(sql)
        guard let number = Int(text) else { throw Failure("no number: \(text)") }
        return number
    }

    /// Writes a query's rows to a file as COPY has them.
    func export(_ query: String, to file: String) throws {
        _ = try ask("\\copy (\(query)) TO '\(file)'")
    }

    /// Runs files of SQL at once, each by a `psql` of its own.
    /// - Returns: seconds until the last has ended.
    func run(files: [String]) throws -> Double {
        let start = Stopwatch.wall
        let children = try files.map { file in
            try ChildProcess(
                Self.psql, arguments + ["-f", file], environment: Self.environment, output: folder.output)
        }
        for child in children where child.wait() != 0 {
            throw Failure("psql failed:\n\(folder.text(of: folder.output).suffix(1000))")
        }
        return Stopwatch.wall - start
    }

    private static let psql = Programs.find("psql") ?? "psql"
    private static let environment =
        ["PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
        + ["TMPDIR", "HOME", "LD_LIBRARY_PATH"].compactMap { name in
            ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
        }

    private var arguments: [String] {
        let address = ["-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres", "-d", "perezvon"]
        return ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"] + address
    }

    private static func run(_ program: String, _ arguments: [String], in folder: NodeFolder) throws -> String {
        let output = folder.path + "/output-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let child = try ChildProcess(program, arguments, environment: environment, output: output)
        let code = child.wait()
        let text = folder.text(of: output)
        try FileManager.default.removeItem(atPath: output)
        guard code == 0 else { throw Failure("\(program) \(arguments.prefix(2)) failed: \(text.suffix(1000))") }
        return text
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
