import Foundation
import Logging
import PostgresStore
import SQLiteStore
import Settings

/// A database's way into a backup and back, by PostgreSQL's own programs.
struct PostgresCopy: Sendable {
    /// Without the password: it stands on command lines.
    private let url: String
    private let password: [UInt8]?
    private let environment: [String: String]
    private let logger: Logger

    init(url: String, _ settings: NodeSettings, environment: [String: String], logger: Logger) throws {
        let secrets = SecretStore(folder: settings.secretsFolder, environment: environment)
        self.url = url
        password = try settings.storePassword.map { try secrets.secret($0) }
        self.environment = environment
        self.logger = logger
    }

    /// - Returns: what people call the database.
    func backUp(to path: String, progress: @escaping @Sendable (CopyProgress) -> Void) async throws -> String {
        let look = try await look()
        guard look.isStore else {
            throw NodeError(
                "\(look.name) is no store of perezvon. Name the one that the nodes use, with --store or --config.")
        }
        let tools = try await PostgresTools.find(forServer: look.serverVersion, environment: environment)
        let file = DurableFile(path: path)
        try file.begin()
        do {
            try await withTicks {
                progress(CopyProgress(done: BackupFile(path: file.partial).size))
            } while: {
                try await run(tools, "pg_dump", dumping + ["--file=\(file.partial)", "--dbname=\(url)"])
                // What lies in the file is read through: a disk that lies is found now and not when it is needed.
                try await run(tools, "pg_restore", ["--file=/dev/null", file.partial])
            }
            try file.finish()
        } catch {
            try file.abandon()
            throw error
        }
        return look.name
    }

    /// - Returns: what people call the database.
    func restore(from path: String, progress: @escaping @Sendable (CopyProgress) -> Void) async throws -> String {
        let look = try await look()
        guard !look.isStore else {
            throw NodeError(
                "\(look.name) holds a store already, which was not touched. Stop the nodes, rename that database, and restore "
                    + "into a new one: createdb --owner=USER --encoding=UTF8 --template=template0 NAME")
        }
        guard look.tables == 0 else {
            throw NodeError(
                "\(look.name) holds another program's tables, and was not touched. Restore into a database of its own: "
                    + "createdb --owner=USER --encoding=UTF8 --template=template0 NAME")
        }
        let tools = try await PostgresTools.find(forServer: look.serverVersion, environment: environment)
        let list = try await run(tools, "pg_restore", ["--list", path])
        guard list.output.contains(" perezvon_migrations "), list.output.contains(" shards ") else {
            throw NodeError("\(path) is no backup of perezvon. Name a file that `perezvon backup` made.")
        }
        try await withTicks {
            progress(CopyProgress(total: BackupFile(path: path).size))
        } while: {
            try await transact(tools, path)
        }
        return look.name
    }

    /// A foreign table or role of the old server is not asked for: the new one's owner owns everything.
    private var dumping: [String] {
        ["--format=custom", "--no-owner", "--no-privileges", "--lock-wait-timeout=60000", "--no-password"]
    }

    /// `pg_restore` makes statements of the backup, `psql` runs them. Only when `pg_restore` is done and well is the end said:
    /// else the connection closes with its transaction open, and nothing was changed.
    private func transact(_ tools: PostgresTools, _ path: String) async throws {
        let pipe = try ScriptPipe()
        async let psql = tool(
            tools, "psql",
            ["--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1", "--file=-", "--dbname=\(url)"]
        ).run(input: pipe.reading)
        try await pipe.write(RestoreScript.beginning)
        let made = try await tool(
            tools, "pg_restore", ["--no-owner", "--no-privileges", "--file=-", path]
        ).run(output: pipe.writing)
        if made.code == 0 { try await pipe.write(RestoreScript.end) }
        try pipe.close()
        let done = try await psql
        // One that can't write any more only tells that the other had ended.
        if made.code != 0, done.code == 0 || !made.words.contains("could not write") {
            throw ToolProblem("pg_restore", made, file: path)
        }
        guard done.code == 0 else { throw ToolProblem("psql", done, file: path) }
    }

    @discardableResult
    private func run(_ tools: PostgresTools, _ name: String, _ arguments: [String]) async throws -> ToolRun.End {
        let end = try await tool(tools, name, arguments).run()
        guard end.code == 0 else { throw ToolProblem(name, end, file: arguments.last ?? "") }
        return end
    }

    private func tool(_ tools: PostgresTools, _ name: String, _ arguments: [String]) -> ToolRun {
        // Our own secrets are none of theirs, and their words are to be understood here.
        var variables = environment.filter { !$0.key.hasPrefix("PEREZVON_") }
        variables["LC_ALL"] = "C"
        variables["PGAPPNAME"] = "perezvon"
        // A replica lags: what was acknowledged may be missing in it.
        variables["PGTARGETSESSIONATTRS"] = "read-write"
        if let password { variables["PGPASSWORD"] = String(decoding: password, as: UTF8.self) }
        return ToolRun(path: tools.path(of: name), arguments: arguments, environment: variables)
    }

    private func look() async throws -> DatabaseLook {
        try await PostgresStore.look(at: password.map { url.adding(password: $0) } ?? url, logger: logger)
    }
}
