import Foundation

/// What a cluster keeps its data in, looked at from outside with the engine's own tool.
enum ClusterStore: Sendable {
    case sqlite(path: String)
    case postgres(PostgresServer, database: String)

    /// As nodes are told of it.
    /// - Parameter port: of a proxy before the server; nil for the servers themselves.
    func address(through port: UInt16? = nil) -> String {
        switch self {
        case .sqlite(let path): return "sqlite:\(path)"
        case .postgres(let server, let database):
            let ports = port.map { [$0] } ?? server.ports
            let hosts = ports.map { "127.0.0.1:\($0)" }.joined(separator: ",")
            return "postgresql://perezvon@\(hosts)/\(database)?target_session_attrs=read-write&connect_timeout=3"
        }
    }

    /// Rows by the names of their columns. Numbers beyond 2^53 are to be cast to text.
    func rows(_ sql: String) throws -> [JSON] {
        switch self {
        case .sqlite(let path): return try Database(live: path).rows(sql)
        case .postgres(let server, let database):
            let text = try server.ask("SELECT coalesce(json_agg(row_to_json(t)), '[]') FROM (\(sql)) t", in: database)
            return try JSON(text.utf8).list
        }
    }

    func number(_ sql: String) throws -> Int {
        guard case .fields(let fields)? = try rows(sql).first else { return 0 }
        return fields.values.first?.number ?? 0
    }

    /// The bytes of an order as text.
    var body: String {
        switch self {
        case .sqlite: "CAST(body AS TEXT)"
        case .postgres: "convert_from(body, 'UTF8')"
        }
    }

    /// Lets the store itself note each change of ownership, in `watch_owners`, and each order that came under another
    /// epoch than its shard's, in `watch_breaches`.
    func watch() throws {
        switch self {
        case .sqlite(let path):
            try Tool.run(Tool.needed("sqlite3"), ["-batch", "-cmd", ".timeout 10000", path, Self.sqliteWatch])
        case .postgres(let server, let database): try server.ask(Self.postgresWatch, in: database)
        }
    }

    private static let tables = """
        CREATE TABLE watch_owners (at bigint, shard bigint, epoch bigint, owner text, before text);
        CREATE TABLE watch_breaches (id bigint, epoch bigint);
        """

    private static let sqliteWatch =
        tables + """
            CREATE TRIGGER watch_owners AFTER UPDATE OF epoch ON shards WHEN NEW.epoch <> OLD.epoch BEGIN
                INSERT INTO watch_owners VALUES (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER),
                    NEW.id, NEW.epoch, NEW.owner, OLD.owner);
            END;
            CREATE TRIGGER watch_breaches AFTER INSERT ON orders
            WHEN (SELECT epoch FROM shards WHERE id = ((NEW.id >> 32) & 1023)) <> NEW.id >> 42 BEGIN
                INSERT INTO watch_breaches
                SELECT NEW.id, epoch FROM shards WHERE id = ((NEW.id >> 32) & 1023);
            END;
            """

    private static let postgresWatch =
        tables + """
            CREATE FUNCTION watch_owners() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
                IF NEW.epoch <> OLD.epoch THEN
                    INSERT INTO public.watch_owners VALUES ((extract(epoch FROM clock_timestamp()) * 1000)::bigint,
                        NEW.id, NEW.epoch, NEW.owner, OLD.owner);
                END IF;
                RETURN NULL;
            END $$;
            CREATE TRIGGER watch_owners AFTER UPDATE ON shards FOR EACH ROW EXECUTE FUNCTION watch_owners();
            CREATE FUNCTION watch_breaches() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
                INSERT INTO public.watch_breaches SELECT NEW.id, epoch FROM public.shards
                    WHERE id = (NEW.id >> 32) & 1023 AND epoch <> NEW.id >> 42;
                RETURN NULL;
            END $$;
            CREATE TRIGGER watch_breaches AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION watch_breaches();
            """
}
