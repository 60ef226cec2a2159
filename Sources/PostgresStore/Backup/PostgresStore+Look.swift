import Actors
package import Logging

extension PostgresStore {
    private static let look = Query(
        """
        SELECT to_regclass('perezvon_migrations') IS NOT NULL AND to_regclass('shards') IS NOT NULL,
            (SELECT count(*) FROM pg_class AS class JOIN pg_namespace AS space ON space.oid = class.relnamespace
             WHERE class.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                AND space.nspname <> 'information_schema' AND space.nspname NOT LIKE 'pg\\_%'
                AND NOT EXISTS (
                    SELECT 1 FROM pg_depend WHERE pg_depend.objid = class.oid AND pg_depend.deptype = 'e')),
            pg_database_size(current_database())
        """)

    /// Looks at a database, for those who copy it with PostgreSQL's own programs.
    ///
    /// - Parameter url: as `open` takes it.
    /// - Throws: `StoreError.unusable` where no server can be written to within some seconds, it does not let this user in, or
    ///   there is no such database.
    package static func look(at url: String, logger: Logger) async throws -> DatabaseLook {
        let servers = ServerList(try ConnectionString(url))
        let lane = Lane(.desk, servers, logger: logger)
        do {
            let found = try await lane.perform { connection in
                let version = connection.serverVersion / 10_000
                return try connection.run([look], within: LanePurpose.desk.tripLimit).first?.first { row in
                    DatabaseLook(
                        name: servers.name, serverVersion: version, isStore: row.flag(), tables: Int(row.integer()),
                        size: row.integer())
                }
            }
            await lane.close()
            guard let found else { throw servers.problem(ConnectionLost(why: "a question had no answer")) }
            return found
        } catch {
            await lane.close()
            throw error
        }
    }
}
