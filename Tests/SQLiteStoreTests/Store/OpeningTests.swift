import Actors
import Cluster
import ContactCenter
import Foundation
import GRDB
import Logging
import SQLiteStore
import Testing

@Suite struct OpeningTests {
    private let logger = Logger(label: "test")

    /// Opens and closes, expecting a complaint that says this, and no change of the file.
    private func expectRefusal(of path: String, saying words: String, shardCount: Int = 4) throws {
        let before = FileManager.default.contents(atPath: path)
        let said = try #require(
            complaint { _ = try SQLiteStore.open(path: path, shardCount: shardCount, logger: logger) })
        #expect(said.contains(words), "\(said)")
        #expect(said.contains(path))
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(FileManager.default.contents(atPath: path + "-wal")?.isEmpty ?? true)
    }

    private func makeStore(_ path: String, shardCount: Int = 4) async throws {
        try await SQLiteStore.open(path: path, shardCount: shardCount, logger: logger).close()
    }

    @Test(.timeLimit(.minutes(1))) func aClosedStoreIsOneFileAndOpensAgain() async throws {
        try await withStore { store, path in
            let first = try await store.takeAllShards(as: "one")
            try await store.close()
            await #expect(throws: StoreError.self) { try await store.takeAllShards(as: "late") }
            await #expect(throws: StoreError.self) { try await store.liveLeads(shop: ShopID("a")) }
            await #expect(throws: StoreError.self) { try await store.documents() }
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
            let again = try SQLiteStore.open(path: path, shardCount: 4, logger: logger)
            let second = try await again.takeAllShards(as: "two")
            try await again.close()
            for (shard, epoch) in first { #expect(second[shard] == Epoch(epoch.rawValue + 1)) }
        }
    }

    @Test(.timeLimit(.minutes(1))) func aSecondUserOfTheFileIsRefusedUntilTheFirstCloses() async throws {
        try await withStore { store, path in
            let said = try #require(
                complaint { _ = try SQLiteStore.open(path: path, shardCount: 4, logger: logger) })
            #expect(said.contains("Another perezvon (pid \(getpid())) uses \(path)"), "\(said)")
            try await store.close()
            try await makeStore(path)
        }
    }

    @Test(.timeLimit(.minutes(1))) func anotherNumberOfShardsIsRefused() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        try await makeStore(path)
        try expectRefusal(of: path, saying: "made for 4 shards, and 8 are configured", shardCount: 8)
        try await makeStore(path)
    }

    @Test func aFileThatIsNoDatabaseIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        try Data(repeating: 0x41, count: 100_000).write(to: URL(filePath: path))
        try expectRefusal(of: path, saying: "is not a database")
    }

    @Test func anotherProgramsDatabaseIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE things (id INTEGER)") }
        try queue.close()
        try expectRefusal(of: path, saying: "another program's database")
    }

    @Test(.timeLimit(.minutes(1))) func aNewerSchemaIsRefused() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        try await makeStore(path)
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')") }
        try queue.close()
        try expectRefusal(of: path, saying: "written by a newer perezvon")
    }

    @Test(.timeLimit(.minutes(1))) func damageIsFoundAfterACrash() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        try await makeStore(path)
        // The page of a table, filled with noise; then a WAL, as a crash leaves it.
        let file = try FileHandle(forUpdating: URL(filePath: path))
        for page in 2..<20 {
            try file.seek(toOffset: UInt64(page * 4096))
            try file.write(contentsOf: Data(repeating: 0x5A, count: 4096))
        }
        try file.close()
        try Data([0]).write(to: URL(filePath: path + "-wal"))
        let said = try #require(
            complaint { _ = try SQLiteStore.open(path: path, shardCount: 4, logger: logger) })
        #expect(said.contains("is damaged"), "\(said)")
        #expect(said.contains("restore a backup"), "\(said)")
    }

    @Test func aFolderThatCannotBeMadeIsToldOf() throws {
        let said = try #require(
            complaint { _ = try SQLiteStore.open(path: "/proc/none/s.sqlite", shardCount: 4, logger: logger) })
        #expect(said.contains("The folder /proc/none/ can't be made"), "\(said)")
    }

    @Test(.timeLimit(.minutes(1))) func aBackupOpensAsAStoreOfItsMoment() async throws {
        try await withStore { store, path in
            _ = try await store.store(kind: "shop", id: "a", body: "{}", expected: nil, by: "x", at: .distantPast)
            let copy = path + ".backup/copy.sqlite"
            try await store.backup(to: copy)
            _ = try await store.store(kind: "shop", id: "b", body: "{}", expected: nil, by: "x", at: .distantPast)
            await #expect(throws: StoreError.self) { try await store.backup(to: copy) }
            let restored = try SQLiteStore.open(path: copy, shardCount: 4, logger: logger)
            #expect(try await restored.documents().map(\.id) == ["a"])
            try await restored.close()
        }
    }
}
