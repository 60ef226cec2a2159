import Actors
import Cluster
import ContactCenter
import SQLiteStore
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TwoStoreTests {
    private static let shard = ShardID(1)

    @Test func bothWriteAtOnceEachItsOwnShardAndBothSeeAll() async throws {
        try await TwoStores.with { two in
            let mine = try #require(try await TwoStores.acquire(two.ada, ShardID(0), as: "ada"))
            let theirs = try #require(try await TwoStores.acquire(two.eva, ShardID(3), as: "eva"))
            let count = 100
            async let first = TwoStores.writeAll(two.ada, ShardID(0), mine, count)
            async let second = TwoStores.writeAll(two.eva, ShardID(3), theirs, count)
            let written = try await [first, second]
            #expect(written == [count, count])
            for store in [two.ada, two.eva] {
                for counter in 0..<UInt32(count) {
                    for (shard, epoch) in [(0 as UInt16, mine), (3, theirs)] {
                        let id = OrderID(epoch: epoch.rawValue, shard: shard, counter: counter)
                        #expect(try await store.timeline(id).count == 1)
                    }
                }
            }
        }
    }

    /// Without turns, whoever has just written writes again before the other has asked.
    @Test func writersThatNeverPauseLeaveEverySecondTurnToTheOtherProcess() async throws {
        try await TwoStores.with { two in
            let mine = try #require(try await TwoStores.acquire(two.ada, ShardID(0), as: "ada"))
            let theirs = try #require(try await TwoStores.acquire(two.eva, ShardID(3), as: "eva"))
            let isDone = Flag()
            let count = 100
            @Sendable func writeOn(_ first: Int) async throws -> Int {
                var written = 0
                while !isDone.isUp {
                    guard try await TwoStores.write(two.ada, ShardID(0), mine, counter: first + written) else { break }
                    written += 1
                }
                return written
            }
            async let written = writeOn(0)
            let others = try await TwoStores.writeAll(two.eva, ShardID(3), theirs, count)
            isDone.raise()
            let mineWritten = try await written
            #expect(others == count)
            #expect(mineWritten < 3 * count, "\(mineWritten) of one while the other wrote \(count)")
        }
    }

    @Test func aThiefFencesTheStaleWriterOfTheOtherProcess() async throws {
        try await TwoStores.with { two in
            let old = try #require(try await TwoStores.acquire(two.ada, Self.shard, as: "ada"))
            #expect(try await TwoStores.acquire(two.eva, Self.shard, as: "eva") == nil)
            try await two.eva.expire("ada")
            let new = try #require(try await TwoStores.acquire(two.eva, Self.shard, as: "eva"))
            #expect(try await !TwoStores.write(two.ada, Self.shard, old, counter: 1))
            #expect(try await TwoStores.write(two.eva, Self.shard, new, counter: 2))
            #expect(try await two.ada.renew("ada", lease: .seconds(60)) == nil)
            #expect(try await two.ada.takeShard(Self.shard, as: "ada") == nil)
            #expect(try await two.ada.view().shards == two.eva.view().shards)
        }
    }

    @Test func aHandOverReachesTheOtherProcess() async throws {
        try await TwoStores.with { two in
            let old = try #require(try await TwoStores.acquire(two.ada, Self.shard, as: "ada"))
            #expect(try await two.ada.handOver(Self.shard, epoch: old, from: "ada", to: "eva"))
            let view = try #require(try await two.eva.renew("eva", lease: .seconds(60)))
            let shard = view.shards[Int(Self.shard.rawValue)]
            #expect(shard.owner == "eva")
            #expect(try await TwoStores.write(two.eva, Self.shard, shard.epoch, counter: 1))
            #expect(try await !TwoStores.write(two.ada, Self.shard, old, counter: 2))
        }
    }

    /// A write comes before the taking in full, or not at all.
    @Test func nothingIsWrittenAfterTheThiefHasTheShard() async throws {
        try await TwoStores.with { two in
            let old = try #require(try await TwoStores.acquire(two.ada, Self.shard, as: "ada"))
            func written(_ store: SQLiteStore, upTo end: Int) async throws -> Int {
                var found = 0
                for counter in 0..<end {
                    let id = OrderID(epoch: old.rawValue, shard: Self.shard.rawValue, counter: UInt32(counter))
                    found += try await store.timeline(id).count
                }
                return found
            }
            async let acknowledged = {
                var counter = 0
                while try await TwoStores.write(two.ada, Self.shard, old, counter: counter) { counter += 1 }
                return counter
            }()
            while try await written(two.eva, upTo: 1) == 0 { try Task.checkCancellation() }
            try await two.eva.expire("ada")
            try #require(try await TwoStores.acquire(two.eva, Self.shard, as: "eva") != nil)
            let seenByThief = try await written(two.eva, upTo: 2000)
            let told = try await acknowledged
            #expect(told == seenByThief)
            #expect(try await written(two.ada, upTo: 2000) == seenByThief)
        }
    }
}
