import GRDB

/// The tables, by numbered migrations. A migration that was released is never edited: a change is a new one.
///
/// Conventions: times are milliseconds since 1970-01-01T00:00:00Z in columns that end in `_at`; phones are E.164 as a
/// number, without the plus; money is text, exactly as it came, with millionths beside it for sums.
enum Schema {
    /// Marks a file as ours in SQLite's header ("PZVN"), so that `file` knows it and no other program's file is touched.
    static let applicationID: Int32 = 0x505a_564e

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("001 orders to results") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: Migration001.orders)
            try database.execute(sql: Migration001.calls)
            try database.execute(sql: Migration001.people)
            try database.execute(sql: Migration001.records)
        }
        // No row that another refers to is touched, so none needs to be looked at.
        migrator.registerMigration("002 workers", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: Migration002.membership)
        }
        migrator.registerMigration("003 settings revision", foreignKeyChecks: .immediate) { database in
            try database.execute(sql: Migration003.settingsRevision)
        }
        return migrator
    }
}
