import GRDB
import GRDBSQLite

/// How connections are set up.
///
/// Caches are in KiB, and fill only with use: an idle node holds a few hundred pages.
enum Connection {
    private static let busyLimit = 5_000
    private static let writerCache = 32 << 10
    private static let journalCache = 16 << 10
    private static let readerCache = 8 << 10
    /// The WAL is moved into the file when it has this many pages of 4 KiB: the more there are, the more often a page
    /// that changed many times is moved once. Whichever process commits beyond it moves what no reader still needs, and
    /// waits for nobody.
    private static let checkpointPages = 16_384

    /// Asks for a lock of another process once a millisecond, for five seconds: SQLite's own waiting asks ever less often, up
    /// to ten times a second, and so comes too late again and again where others write all the time.
    static let busyMode = Database.BusyMode.callback { tries in
        sqlite3_sleep(1)
        return tries < busyLimit
    }

    static var poolConfiguration: Configuration {
        var configuration = readConfiguration(cache: readerCache)
        configuration.maximumReaderCount = 3
        configuration.label = "SQLiteStore"
        return configuration
    }

    static var journalConfiguration: Configuration {
        var configuration = readConfiguration(cache: journalCache)
        configuration.readonly = true
        configuration.label = "SQLiteStore.journal"
        return configuration
    }

    private static func readConfiguration(cache: Int) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = busyMode
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(cache)")
        }
        return configuration
    }

    /// After the pool was made, because that turns `synchronous` down to NORMAL: a commit that returned is on the disk.
    static func prepareWriter(_ database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = -\(writerCache);
                PRAGMA wal_autocheckpoint = \(checkpointPages);
                PRAGMA journal_size_limit = \(checkpointPages * 4096 * 2);
                """)
    }
}
