import Logging
import PostgresStore
import StoreConformance

/// The one server of all tests that do not harm it, and a database for each of them, copied from one that is ready.
actor SharedServer {
    static let shared = SharedServer()

    private var starting: Task<TestServer, any Error>?
    private var count = 0

    func server() async throws -> TestServer {
        let task =
            starting
            ?? Task {
                // Nothing here outlives the tests, so nothing waits for the disk.
                let server = try await TestServer.start(["fsync=off"])
                try await SQLSession.administration(of: server).run("CREATE DATABASE prepared OWNER perezvon")
                try await PostgresStore.open(
                    url: server.url(database: "prepared"), shardCount: StoreCheck.shardCount,
                    logger: Logger(label: "test")
                ).close()
                return server
            }
        starting = task
        return try await task.value
    }

    /// - Parameter template: `prepared` has the tables, `template1` none.
    func database(template: String = "prepared") async throws -> (server: TestServer, name: String) {
        let server = try await server()
        count += 1
        let name = "test\(count)"
        let session = try SQLSession.administration(of: server)
        try await session.run("CREATE DATABASE \(name) TEMPLATE \(template) OWNER perezvon")
        await session.close()
        return (server, name)
    }

    func drop(_ name: String) async throws {
        let session = try SQLSession.administration(of: try await server())
        try await session.run("DROP DATABASE \(name) WITH (FORCE)")
        await session.close()
    }
}
