import Actors
import Foundation
import Logging
import SQLiteStore

/// Runs a test on a fresh store and closes it.
func withStore(
    shardCount: Int = 4, _ sharing: StoreSharing = .alone, _ body: (SQLiteStore, _ path: String) async throws -> Void
) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/data/store.sqlite"
    let store = try SQLiteStore.open(
        path: path, shardCount: shardCount, sharing: sharing, logger: Logger(label: "test"))
    do {
        try await body(store, path)
    } catch {
        try await store.close()
        throw error
    }
    try await store.close()
    _ = consume folder
}

/// What a store error says; nil where there was none.
func complaint(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        return String(describing: error)
    }
}
