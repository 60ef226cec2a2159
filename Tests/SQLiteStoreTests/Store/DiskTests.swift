import Actors
import Cluster
import ContactCenter
import Foundation
import Logging
import SQLiteStore
import Testing

@Suite struct DiskTests {
    private let logger = Logger(label: "test")

    private func fill(_ store: SQLiteStore, _ epoch: Epoch, from first: Int) async throws -> [UnitVerdict] {
        let units = (first..<first + 200).map { number in
            ChangeUnit([
                .event(
                    OrderID(epoch: 1, shard: 0, counter: UInt32(number)), number: 1, at: .distantPast,
                    .cancelled(by: String(repeating: "x", count: 200)))
            ])
        }
        let verdicts = try await store.write([Commit(shard: ShardID(0), epoch: epoch, units: units)])
        guard case .written(let units)? = verdicts.first else { return [] }
        return units
    }

    @Test(.timeLimit(.minutes(1))) func aFullDiskRefusesACommitWholeAndTakesItWhenThereIsRoom() async throws {
        guard let disk = try SmallDisk.mounted(bytes: 8 << 20) else { return }
        let path = disk.path + "/s.sqlite"
        let ballast = disk.path + "/ballast"
        let store = try SQLiteStore.open(path: path, shardCount: 4, logger: logger)
        let epoch = try #require(try await store.takeAllShards(as: "one")[ShardID(0)])
        // Written, not only sized: a hole takes no room.
        try Data(repeating: 1, count: 5 << 20).write(to: URL(filePath: ballast))
        var written = 0
        var refusal: (any Error)?
        while refusal == nil, written < 200_000 {
            do {
                written += try await fill(store, epoch, from: written).count
            } catch {
                refusal = error
            }
        }
        let said = String(describing: try #require(refusal))
        guard case StoreError.unusable(let what, let advice)? = refusal else {
            Issue.record("another error: \(said)")
            return
        }
        #expect(what.contains("The disk that holds \(path) is full"), "\(said)")
        #expect(advice.contains("Free space"), "\(said)")
        let last = OrderID(epoch: 1, shard: 0, counter: UInt32(written))
        #expect(try await store.timeline(last).isEmpty)
        await #expect(throws: StoreError.self) { _ = try await fill(store, epoch, from: written) }

        try FileManager.default.removeItem(atPath: ballast)
        #expect(try await fill(store, epoch, from: written).count == 200)
        #expect(try await store.timeline(last).count == 1)
        try await store.close()

        let again = try SQLiteStore.open(path: path, shardCount: 4, logger: logger)
        for number in [0, written - 1, written + 199] {
            let id = OrderID(epoch: 1, shard: 0, counter: UInt32(number))
            #expect(try await again.timeline(id).count == 1)
        }
        try await again.close()
        _ = consume disk
    }

    @Test(.timeLimit(.minutes(1))) func aReadOnlyDiskIsToldOf() async throws {
        guard let disk = try SmallDisk.mounted(bytes: 3 << 20) else { return }
        let path = disk.path + "/s.sqlite"
        try await SQLiteStore.open(path: path, shardCount: 4, logger: logger).close()
        let isReadOnly = disk.makeReadOnly()
        try #require(isReadOnly)
        let said = try #require(
            complaint { _ = try SQLiteStore.open(path: path, shardCount: 4, logger: logger) })
        #expect(said.contains("can't be written"), "\(said)")
        #expect(said.contains("read-only"), "\(said)")
        _ = consume disk
    }

    @Test func aDiskFullFromTheStartIsToldOf() throws {
        guard let disk = try SmallDisk.mounted(bytes: 64 << 10) else { return }
        let path = disk.path + "/s.sqlite"
        let said = try #require(
            complaint { _ = try SQLiteStore.open(path: path, shardCount: 4, logger: logger) })
        #expect(said.contains("is full"), "\(said)")
        _ = consume disk
    }
}
