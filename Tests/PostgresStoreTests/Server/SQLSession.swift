import Logging
import StoreRows

@testable import PostgresStore

/// A connection beside the store's: looks from outside, holds locks, and makes trouble.
struct SQLSession {
    private let lane: Lane

    init(_ url: String) throws {
        lane = Lane(.desk, ServerList(try ConnectionString(url)), logger: Logger(label: "test"))
    }

    static func administration(of server: TestServer, database: String = "postgres") throws -> SQLSession {
        try SQLSession(server.url(database: database, user: "postgres", port: server.ports[0]))
    }

    /// Runs the statements, each for itself, and gives the last one's first column.
    @discardableResult
    func run(_ statements: String...) async throws -> [String] {
        try await lane.perform { connection in
            var last: [String] = []
            for statement in statements {
                let rows = try connection.run([Query(statement, isKept: false)], within: .seconds(30))
                last = rows.first?.all { $0.text() } ?? []
            }
            return last
        }
    }

    /// Asks until the statement, which gives a boolean, says yes.
    func wait(until statement: String) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while try await run("SELECT (\(statement))::text") != ["true"] {
            guard .now < deadline else { throw ScriptFailure(output: "never: \(statement)") }
        }
    }

    func close() async { await lane.close() }
}
