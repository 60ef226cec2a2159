import Foundation
import Synchronization
import Testing

/// The store of a node that is lost and restored, in one of the engines.
final class DrillStore: Sendable {
    enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
        case sqlite, postgres

        var testDescription: String { rawValue }
    }

    let engine: Engine
    let folder: NodeFolder
    private let server: PostgresServer?
    private let database: Mutex<String>

    init(_ engine: Engine) throws {
        self.engine = engine
        folder = try NodeFolder()
        server = engine == .postgres ? try PostgresServer.shared() : nil
        database = Mutex(try server?.makeDatabase() ?? "")
        let password = folder.path + "/password"
        try "perezvon\n".write(toFile: password, atomically: true, encoding: .utf8)
        try folder.append("store_password_file: \(password)")
    }

    /// Where its backups go.
    var backup: String { folder.path + "/backups/one" }

    var place: ClusterStore {
        if let server { .postgres(server, database: name) } else { .sqlite(path: folder.database) }
    }

    func start() async throws -> NodeProcess {
        try await NodeProcess.start(
            folder, arguments: ["--store", place.address()] + ["--link", "127.0.0.1:\(Ports.free())"])
    }

    /// Runs `perezvon backup` or `perezvon restore`.
    func run(_ command: String, _ file: String) throws -> ProgramRun {
        try ProgramRun([command, "--config", folder.config, "--store", place.address(), file])
    }

    /// Everything is gone: what is left is an empty place.
    func destroy() throws {
        if let server {
            let old = name
            try server.ask(#"DROP DATABASE "\#(old)" WITH (FORCE)"#, in: "postgres")
            let new = try server.makeDatabase()
            database.withLock { $0 = new }
        } else {
            for ending in ["", "-wal", "-shm"] {
                let part = folder.database + ending
                if FileManager.default.fileExists(atPath: part) { try FileManager.default.removeItem(atPath: part) }
            }
        }
    }

    /// Whether a node would find nothing there.
    func isEmpty() throws -> Bool {
        guard let server else { return !FileManager.default.fileExists(atPath: folder.database) }
        let tables = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        return try server.ask(tables, in: name).trimmingCharacters(in: .whitespacesAndNewlines) == "0"
    }

    /// A file that another program might have made of the same engine.
    func makeForeign(_ path: String) throws {
        if let server {
            let other = try server.makeDatabase()
            let table = "CREATE TABLE diary (day date); INSERT INTO diary VALUES (now())"
            try server.ask(table, in: other)
            try Tool.run(
                Tool.needed("pg_dump"),
                [
                    "--format=custom", "--file=\(path)",
                    "--dbname=postgresql://postgres@127.0.0.1:\(server.ports[0])/\(other)",
                ])
        } else {
            let table = "CREATE TABLE diary (day TEXT); INSERT INTO diary VALUES ('x')"
            try Tool.run(Tool.needed("sqlite3"), [path, table])
        }
    }

    private var name: String { database.withLock { $0 } }
}
