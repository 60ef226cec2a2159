import Actors
package import Logging

/// The store of a cluster: a PostgreSQL database that all nodes share, reached through libpq.
///
/// Every connection blocks on a thread of its own, never on those that Swift's tasks share. One writes, so that commits
/// keep their order; two answer the actors; two answer people and keep documents, so that a long list holds up no call.
/// All of them go to the server that can be written to: a replica lags.
package final class PostgresStore: Sendable {
    /// Where it is, without the password.
    package let name: String
    let writer: Lane
    let journal: LanePool
    let desk: LanePool
    let growth: TableGrowth

    private init(_ servers: ServerList, _ writer: Lane, orders: Int, logger: Logger) {
        name = servers.name
        self.writer = writer
        growth = TableGrowth(known: orders)
        journal = LanePool(
            (0..<2).map { _ in Lane(.journal, servers, logger: logger) }, limit: 10_000, name: servers.name)
        desk = LanePool((0..<2).map { _ in Lane(.desk, servers, logger: logger) }, limit: 1_000, name: servers.name)
    }

    /// Connects, brings the tables to this program's version, and checks the number of shards. Many nodes may do so at
    /// once.
    ///
    /// - Parameters:
    ///   - url: as PostgreSQL's own programs take it: `postgresql://user@host1:5432,host2:5432/database?sslmode=…`.
    ///     Several hosts are one primary and its standbys. Passwords may also come from `PGPASSWORD` or a
    ///     password file.
    ///   - shardCount: 1…1024; fixed when the database is made ready, and compared after that.
    /// - Throws: `StoreError.unusable`, and then nothing was changed: no server can be written to within some seconds,
    ///   it does not let this user in, there is no such database, or it is newer, another program's, or of other
    ///   shards.
    package static func open(url: String, shardCount: Int, logger: Logger) async throws -> PostgresStore {
        precondition((1...1024).contains(shardCount), "\(shardCount) shards")
        let servers = ServerList(try ConnectionString(url))
        let writer = Lane(.writer, servers, logger: logger)
        do {
            let setup = SchemaSetup(name: servers.name, shardCount: shardCount)
            let (isSafe, orders) = try await writer.perform { connection in
                try setup.run(on: connection)
                let durable = try connection.run([isDurable], within: LanePurpose.writer.tripLimit)
                return (durable.first?.first { $0.flag() } ?? false, try TableGrowth.begin(on: connection))
            }
            if !isSafe {
                logger.warning(
                    "the server does not wait for its disk (fsync or full_page_writes is off): a crash loses orders",
                    metadata: ["store": "\(servers.name)"])
            }
            return PostgresStore(servers, writer, orders: orders, logger: logger)
        } catch {
            await writer.close()
            throw error
        }
    }

    private static let isDurable = Query(
        "SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'")

    /// Waits for what is under way and closes the connections. Whatever comes later is refused. A second call does
    /// nothing.
    package func close() async {
        await journal.close()
        await desk.close()
        await writer.close()
    }
}
