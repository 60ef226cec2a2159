import Actors
import Cluster
import ContactCenter
import Foundation
import GRDB
import Logging
import Testing

@testable import SQLiteStore

@Suite(.timeLimit(.minutes(1)))
struct RestoreTests {
    private let logger = Logger(label: "test")

    private func open(_ path: String) throws -> SQLiteStore {
        try SQLiteStore.open(path: path, shardCount: 4, logger: logger)
    }

    /// A backup of a store with one document, whose shards are under their third epoch.
    private func makeBackup(in folder: String) async throws -> String {
        let store = try open(folder + "/old.sqlite")
        for _ in 0..<3 { _ = try await store.takeAllShards(as: "one") }
        try await store.join(
            WorkerRecord(incarnation: "w", name: "w", link: PeerAddress(host: "h", port: 1), version: "1"),
            lease: .seconds(60))
        try await store.plan([ShardID(0): "w"])
        _ = try await store.store(kind: "shop", id: "a", body: "{}", expected: nil, by: "x", at: .distantPast)
        let backup = folder + "/backup/copy.sqlite"
        try await store.backup(to: backup)
        try await store.close()
        return backup
    }

    private func edit(_ path: String, _ sql: String) async throws {
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// Overwrites some pages of a file.
    private func damage(_ path: String, _ pages: Range<Int>) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        for page in pages {
            try file.seek(toOffset: UInt64(page * 4096))
            try file.write(contentsOf: Data(repeating: 0x5A, count: 4096))
        }
        try file.close()
    }

    /// - Returns: what was said. There must be no new file, nor a part of one.
    private func refusal(of backup: String, to path: String) throws -> String {
        let before = FileManager.default.contents(atPath: path)
        let said = try #require(complaint { try SQLiteStore.restore(from: backup, to: path) })
        #expect(FileManager.default.contents(atPath: path) == before)
        let folder = URL(filePath: path).deletingLastPathComponent().path()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(".partial") }
        #expect(left == [])
        return said
    }

    @Test func aRestoredStoreHasEverythingButOwnersAndGivesNoIDTwice() async throws {
        let folder = try TemporaryFolder()
        let backup = try await makeBackup(in: folder.path)
        let path = folder.path + "/deep/new.sqlite"
        // The copy may lie where nothing can be written.
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: backup)
        try SQLiteStore.restore(from: backup, to: path)
        let store = try open(path)
        #expect(try await store.documents().map(\.id) == ["a"])
        let view = try await store.view()
        #expect(view.workers.isEmpty)
        #expect(view.shards.allSatisfy { $0.owner == nil && $0.desiredOwner == nil })
        #expect(view.shards.allSatisfy { $0.epoch == Epoch(3 + UInt64(SQLiteStore.epochMargin)) })
        let epochs = try await store.takeAllShards(as: "two")
        #expect(epochs.values.allSatisfy { $0.rawValue == 4 + UInt64(SQLiteStore.epochMargin) })
        try await store.close()
        #expect(try #require(FileManager.default.contents(atPath: backup)).count > 4096)
    }

    @Test func aBackupIsOneFileOfItsOwn() async throws {
        let folder = try TemporaryFolder()
        let backup = try await makeBackup(in: folder.path)
        let header = try #require(FileManager.default.contents(atPath: backup)).prefix(20)
        // No write-ahead log: bytes 18 and 19 of the format's header.
        #expect(Array(header.suffix(2)) == [1, 1])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/backup") == ["copy.sqlite"])
    }

    @Test func aBackupOfADamagedStoreIsRefusedAndLeavesNothing() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        let made = try open(path)
        _ = try await made.store(
            kind: "shop", id: "a", body: String(repeating: "x", count: 200_000), expected: nil, by: "x",
            at: .distantPast)
        try await made.close()
        // The pages of that one text, which nothing reads when the store is opened.
        let pages = try #require(FileManager.default.contents(atPath: path)).count / 4096
        try damage(path, pages - 20..<pages - 10)
        let store = try open(path)
        let said = await #expect(throws: StoreError.self) { try await store.backup(to: folder.path + "/b/copy.sqlite") }
        #expect(said?.description.contains("is damaged") == true, "\(said as Any)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/b") == [])
        try await store.close()
    }

    @Test func aStoreThatIsThereIsNotTouched() async throws {
        let folder = try TemporaryFolder()
        let backup = try await makeBackup(in: folder.path)
        let path = folder.path + "/old.sqlite"
        let said = try refusal(of: backup, to: path)
        #expect(said.contains("is there already"), "\(said)")
        let store = try open(path)
        #expect(try refusal(of: backup, to: path).contains("uses \(path)"))
        // Nor one whose file is gone, while a process has it open.
        try FileManager.default.removeItem(atPath: path)
        #expect(try refusal(of: backup, to: path).contains("uses \(path)"))
        try await store.close()
        try Data([1]).write(to: URL(filePath: folder.path + "/n.sqlite-wal"))
        #expect(try refusal(of: backup, to: folder.path + "/n.sqlite").contains("left of a store that was here"))
    }

    @Test func whatIsNoWholeBackupOfOursIsRefused() async throws {
        let folder = try TemporaryFolder()
        let backup = try await makeBackup(in: folder.path)
        let path = folder.path + "/new/s.sqlite"
        #expect(try refusal(of: folder.path + "/none", to: path).contains("can't be copied"))

        let noise = folder.path + "/noise"
        try Data(repeating: 0x41, count: 50_000).write(to: URL(filePath: noise))
        #expect(try refusal(of: noise, to: path).contains("is not a database"))

        let foreign = folder.path + "/foreign"
        try await edit(foreign, "CREATE TABLE shards (id INTEGER); INSERT INTO shards VALUES (1)")
        #expect(try refusal(of: foreign, to: path).contains("another program's database"))
        try await edit(foreign, "DROP TABLE shards")
        #expect(try refusal(of: foreign, to: path).contains("is no store of perezvon"))

        let live = folder.path + "/live"
        try FileManager.default.copyItem(atPath: backup, toPath: live)
        try Data([1]).write(to: URL(filePath: live + "-wal"))
        #expect(try refusal(of: live, to: path).contains("it is a store, not a finished backup"))

        let damaged = folder.path + "/damaged"
        try FileManager.default.copyItem(atPath: backup, toPath: damaged)
        try damage(damaged, 6..<20)
        #expect(try refusal(of: damaged, to: path).contains("damaged"))

        let newer = folder.path + "/newer"
        try FileManager.default.copyItem(atPath: backup, toPath: newer)
        try await edit(newer, "INSERT INTO grdb_migrations VALUES ('999 from the future')")
        #expect(try refusal(of: newer, to: path).contains("written by a newer perezvon"))

        let last = Ownership.lastEpoch - SQLiteStore.epochMargin
        try await edit(backup, "UPDATE shards SET epoch = \(last) WHERE id = 2")
        #expect(try refusal(of: backup, to: path).contains("no more ids"))
    }

    @Test func aBackupOfTheVersionBeforeIsBroughtToThisOnesTables() async throws {
        let folder = try TemporaryFolder()
        let old = folder.path + "/old.sqlite"
        let queue = try DatabaseQueue(path: old)
        try Schema.migrator.migrate(queue, upTo: "001 orders to results")
        try await queue.write { try Ownership.prepare($0, shardCount: 4) }
        try queue.close()
        try SQLiteStore.restore(from: old, to: folder.path + "/new.sqlite")
        for path in [old, folder.path + "/new.sqlite"] {
            let store = try open(path)
            #expect(try await store.view().shards.count == 4)
            try await store.close()
        }
    }
}
