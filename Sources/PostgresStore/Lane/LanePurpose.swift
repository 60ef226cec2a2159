/// What a lane's connection is for, and so how long its statements may take.
enum LanePurpose: String {
    /// Commits, ownership: the only one that writes under epochs.
    case writer
    /// The actors' questions.
    case journal
    /// People's lists and figures, documents, keys and sessions.
    case desk

    /// Of one statement, kept by the server.
    var statementLimit: Duration {
        switch self {
        case .writer, .journal: .seconds(10)
        case .desk: .seconds(30)
        }
    }

    /// Of one trip, kept here: a server that is frozen keeps no limits.
    var tripLimit: Duration { statementLimit + .seconds(2) }

    /// What a new connection is told.
    var settings: [Query] {
        let milliseconds = statementLimit.inMilliseconds
        var settings = [
            "SET statement_timeout = \(milliseconds)",
            // A transaction whose process died lets go of its shards, also where the network does not tell of the
            // death.
            "SET idle_in_transaction_session_timeout = 5000", "SET client_connection_check_interval = 1000",
            "SET tcp_keepalives_idle = 2", "SET tcp_keepalives_interval = 1", "SET tcp_keepalives_count = 3",
            "SET tcp_user_timeout = 5000", "SET default_transaction_isolation = 'read committed'",
            // Raised only: a server that waits for its standby to apply keeps doing so.
            """
            SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')
            """,
        ]
        if self != .desk {
            // Every statement of these lanes finds its rows by a key: no plan may read a table through, whatever the
            // statistics of a young table say, and none needs to be made twice.
            settings += [
                "SET enable_seqscan = off", "SET enable_hashjoin = off", "SET enable_mergejoin = off", "SET jit = off",
                "SET plan_cache_mode = force_generic_plan",
            ]
        }
        return settings.map { Query($0, isKept: false) }
    }
}
