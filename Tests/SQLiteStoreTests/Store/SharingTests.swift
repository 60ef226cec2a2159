import Actors
import Cluster
import Foundation
import GRDB
import Logging
import SQLiteStore
import Testing

@Suite struct SharingTests {
    private let logger = Logger(label: "test")

    private func open(_ path: String, _ sharing: StoreSharing) throws -> SQLiteStore {
        try SQLiteStore.open(path: path, shardCount: 4, sharing: sharing, logger: logger)
    }

    @Test(.timeLimit(.minutes(1))) func oneThatIsAloneAndThoseOfAClusterRefuseEachOther() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        let alone = try open(path, .alone)
        let refused = try #require(complaint { _ = try open(path, .shared) })
        #expect(refused.contains("Another perezvon (pid \(getpid())) uses \(path) alone"), "\(refused)")
        #expect(refused.contains("as one of the cluster"), "\(refused)")
        try await alone.close()

        let first = try open(path, .shared)
        let second = try open(path, .shared)
        for store in [first, second] {
            let said = try #require(complaint { _ = try open(path, .alone) })
            #expect(said.contains("Processes of a cluster use \(path)"), "\(said)")
            try await store.close()
        }
        try await open(path, .alone).close()
    }

    @Test(.timeLimit(.minutes(1))) func theLastToCloseLeavesOneFile() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        let (first, second) = (try open(path, .shared), try open(path, .shared))
        _ = try await first.takeAllShards(as: "one")
        try await first.close()
        #expect(try await second.view().shards.allSatisfy { $0.owner == "one" })
        _ = try await second.takeAllShards(as: "two")
        try await second.close()
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        let again = try open(path, .alone)
        #expect(try await again.view().shards.allSatisfy { $0.owner == "two" })
        try await again.close()
    }

    @Test(.timeLimit(.minutes(1))) func manyThatMakeTheFileAtOnceMakeOne() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/new/s.sqlite"
        let stores = try await withThrowingTaskGroup(of: SQLiteStore.self) { group in
            for _ in 0..<6 { group.addTask { try open(path, .shared) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (index, store) in stores.enumerated() {
            try await store.join(
                WorkerRecord(
                    incarnation: "\(index)", name: "n", link: PeerAddress(host: "h", port: index + 1), version: "1"),
                lease: .seconds(60))
        }
        for store in stores { #expect(try await store.view().workers.count == 6) }
        for store in stores { try await store.close() }
    }

    @Test(.timeLimit(.minutes(1))) func aWriterWaitsForAnotherProgramsWriteAndTellsWhenItTakesTooLong() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/s.sqlite"
        let store = try open(path, .shared)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let said = await #expect(throws: StoreError.self) { try await store.expire("a") }
        #expect(said?.description.contains("Another process holds \(path) for too long") == true, "\(said as Any)")
        async let waiting: Void = store.expire("a")
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try await waiting
        try await store.close()
        try other.close()
    }
}
