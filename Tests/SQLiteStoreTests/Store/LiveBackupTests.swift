import Actors
import ContactCenter
import Foundation
import GRDB
import Logging
import Synchronization
import Testing

@testable import SQLiteStore

/// Copies of a file that other processes have open.
@Suite(.timeLimit(.minutes(1)))
struct LiveBackupTests {
    @Test(arguments: [StoreSharing.alone, .shared])
    func aFileInUseIsCopiedAsOfOneMoment(sharing: StoreSharing) async throws {
        try await withStore(sharing) { store, path in
            for number in 0..<50 { try await put(number, in: store) }
            let seen = Mutex<[Int64]>([])
            let copy = path + ".copy"
            try SQLiteStore.backup(of: path, to: copy) { done, total in
                #expect((0...total).contains(done))
                seen.withLock { $0.append(done) }
            }
            #expect(seen.withLock { $0.last ?? 0 } > 4096)
            // The store goes on, and its copy is of then.
            try await put(50, in: store)
            try SQLiteStore.restore(from: copy, to: path + ".restored")
            let restored = try SQLiteStore.open(path: path + ".restored", shardCount: 4, logger: Logger(label: "test"))
            #expect(try await restored.documents().count == 50)
            #expect(try await store.documents().count == 51)
            try await restored.close()
        }
    }

    @Test func whatIsThereOrIsNoStoreIsLeftAlone() async throws {
        try await withStore { store, path in
            try await put(1, in: store)
            try Data("mine".utf8).write(to: URL(filePath: path + ".copy"))
            #expect(refusal(path, path + ".copy")?.contains("is there already") == true)
            #expect(FileManager.default.contents(atPath: path + ".copy") == Data("mine".utf8))
            #expect(refusal(path + ".none", path + ".new")?.contains("There is no store") == true)
            #expect(refusal(path + ".copy", path + ".new")?.contains("is not a database") == true)
            let other = try DatabaseQueue(path: path + ".other")
            try await other.write { try $0.execute(sql: "CREATE TABLE diary (day TEXT)") }
            try other.close()
            #expect(refusal(path + ".other", path + ".new")?.contains("is no store of perezvon") == true)
            #expect(!FileManager.default.fileExists(atPath: path + ".new"))
        }
    }

    /// The WAL can't be moved while somebody reads it; nothing is lost by that.
    @Test func aStoreIsClosedWhileItIsBeingCopied() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/store.sqlite"
        let logger = Logger(label: "test")
        let store = try SQLiteStore.open(path: path, shardCount: 4, logger: logger)
        for number in 0..<50 { try await put(number, in: store) }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: path, configuration: configuration)
        try reader.inDatabase(begin)
        try await put(50, in: store)
        try await store.close()
        try reader.inDatabase(end)
        try reader.close()
        let again = try SQLiteStore.open(path: path, shardCount: 4, logger: logger)
        #expect(try await again.documents().count == 51)
        try await again.close()
    }

    private func begin(_ database: Database) throws {
        try database.beginTransaction(.deferred)
        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM documents")
    }

    private func end(_ database: Database) throws {
        try database.commit()
    }

    private func put(_ number: Int, in store: SQLiteStore) async throws {
        _ = try await store.store(
            kind: "shop", id: "s\(number)", body: "{}", expected: 0, by: "x", at: .distantPast)
    }

    private func refusal(_ path: String, _ copy: String) -> String? {
        complaint { try SQLiteStore.backup(of: path, to: copy) { _, _ in } }
    }
}
