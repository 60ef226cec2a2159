/// Who is alive in a cluster, and where its shards should move to.
enum Migration002 {
    /// An empty `owner` of a shard is nobody.
    static let membership = """
        CREATE TABLE workers (
            incarnation TEXT NOT NULL PRIMARY KEY CHECK (incarnation <> ''),
            name TEXT NOT NULL,
            host TEXT NOT NULL,
            port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
            version TEXT NOT NULL,
            is_draining INTEGER NOT NULL CHECK (is_draining IN (0, 1)),
            boot TEXT NOT NULL, -- the start of the machine in which the lease was given
            lease_until INTEGER NOT NULL -- milliseconds since that start: no wall clock
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE shards ADD COLUMN desired_owner TEXT CHECK (desired_owner <> '');
        """
}
