import Actors
import GRDB
import StoreRows

extension SQLiteStore {
    package func settingsRevision() async throws -> Int64 {
        try await read { database in
            try Prepared(database, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'settings_revision'")
                .first({ _ in }, { $0.integer() }) ?? 0
        }
    }
}
