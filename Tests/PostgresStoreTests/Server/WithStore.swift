import Logging
import PostgresStore
import StoreConformance

/// A database of a test's own.
struct TestDatabase {
    let server: TestServer
    let name: String

    var url: String { server.url(database: name) }
    func url(port: Int) -> String { server.url(database: name, port: port) }

    func session() throws -> SQLSession { try SQLSession(url) }

    func open(port: Int? = nil, shardCount: Int = StoreCheck.shardCount) async throws -> PostgresStore {
        try await PostgresStore.open(
            url: server.url(database: name, port: port), shardCount: shardCount, logger: Logger(label: "test"))
    }
}

/// Runs a test on a database of its own, which has the tables unless the template says otherwise.
func withDatabase(template: String = "prepared", _ body: (TestDatabase) async throws -> Void) async throws {
    let (server, name) = try await SharedServer.shared.database(template: template)
    do {
        try await body(TestDatabase(server: server, name: name))
    } catch {
        try await SharedServer.shared.drop(name)
        throw error
    }
    try await SharedServer.shared.drop(name)
}

/// Runs a test on a fresh store and closes it.
func withStore(_ body: (PostgresStore, TestDatabase) async throws -> Void) async throws {
    try await withDatabase { database in
        let store = try await database.open()
        do {
            try await body(store, database)
        } catch {
            await store.close()
            throw error
        }
        await store.close()
    }
}

/// What an error says; nil where there was none.
func complaint(_ body: () async throws -> Void) async -> String? {
    do {
        try await body()
        return nil
    } catch {
        return String(describing: error)
    }
}
