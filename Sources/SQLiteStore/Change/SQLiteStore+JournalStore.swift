package import Actors
import GRDB

extension SQLiteStore: JournalStore {
    package func write(_ commits: [Commit]) async throws -> [CommitVerdict] {
        try await onWriter { database in
            try ChangeWriter(database).write(commits)
        }
    }
}
