/// The tables, by numbered migrations. A migration that was released is never edited: a change is a new one.
///
/// Conventions, the same as the embedded store's: times are milliseconds since 1970-01-01T00:00:00Z as bigint in
/// columns that end in `_at` (to_timestamp(received_at / 1000.0) shows one); phones are E.164 as a number, without the
/// plus; money is text, exactly as it came, with millionths beside it for sums. U+0000, which text can't hold, is
/// written as U+FDD0 and 0.
enum Schema {
    /// One statement each, in their order.
    struct Migration {
        let number: Int64
        let name: String
        let statements: [String]
    }

    static let migrations = [
        Migration(
            number: 1, name: "orders to workers",
            statements: Migration001.orders + Migration001.calls + Migration001.people + Migration001.records
                + Migration001.cluster)
    ]

    /// Keeps which migrations the database has.
    static let ledger = """
        CREATE TABLE IF NOT EXISTS perezvon_migrations (
            number bigint PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())
        """
}
