package import Actors
import GRDB

extension SQLiteStore: ThreadedStore {
    package func write(_ commits: [Commit]) async throws -> [CommitVerdict] {
        try await write { try ChangeWriter($0).write(commits) }
    }
}
