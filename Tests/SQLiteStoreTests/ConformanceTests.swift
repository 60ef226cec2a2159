import SQLiteStore
import StoreConformance
import Testing

@Suite struct ConformanceTests {
    @Test(.timeLimit(.minutes(1)), arguments: StoreCheck.all)
    func sqliteConforms(to check: StoreCheck) async throws {
        try await withStore(shardCount: StoreCheck.shardCount) { store, _ in
            try await check.run(on: store)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: StoreCheck.all)
    func sharedSQLiteConforms(to check: StoreCheck) async throws {
        try await withStore(shardCount: StoreCheck.shardCount, .shared) { store, _ in
            try await check.run(on: store)
        }
    }
}
