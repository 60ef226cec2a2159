import Actors
import Cluster
import ContactCenter
import Testing

@testable import PostgresStore

/// Two processes, one shard.
@Suite struct FenceTests {
    private static let isWaiting = """
        SELECT count(*) >= 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()
        """

    @Test(.timeLimit(.minutes(1))) func aThiefWaitsForTheWriteThatIsUnderWay() async throws {
        try await withStore { store, database in
            let before = try await store.takeAllShards(as: "one")
            let writing = try database.session()
            let looking = try database.session()
            try await writing.run("BEGIN", "SELECT epoch::text FROM shards WHERE id = 0 FOR SHARE")
            async let stolen = store.takeAllShards(as: "two")
            try await looking.wait(until: Self.isWaiting)
            try await writing.run(
                "INSERT INTO events (order_id, number, at, kind, data) VALUES (1, 1, 0, 'x', '{}')", "COMMIT")
            let after = try await stolen
            #expect(try #require(after[ShardID(0)]) > #require(before[ShardID(0)]))
            #expect(try await looking.run("SELECT count(*)::text FROM events") == ["1"])
            await writing.close()
            await looking.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aStaleWriterThatWaitsForTheThiefWritesNothing() async throws {
        try await withStore { store, database in
            let epochs = try await store.takeAllShards(as: "one")
            var stale = try OwnedShard(0, epochs)
            var sound = try OwnedShard(1, epochs)
            let thief = try database.session()
            let looking = try database.session()
            try await thief.run("BEGIN", "UPDATE shards SET epoch = epoch + 1, owner = 'two' WHERE id = 0")
            let commits = [
                stale.commit(stale.orders(5).map(Intake.unit)), sound.commit(sound.orders(5).map(Intake.unit)),
            ]
            async let verdicts = store.write(commits)
            try await looking.wait(until: Self.isWaiting)
            try await thief.run("COMMIT")
            guard case .fenced = try await verdicts[0], case .written(let units) = try await verdicts[1] else {
                Issue.record("the verdicts were \(try await verdicts)")
                return
            }
            #expect(units == Array(repeating: .written, count: 5))
            let shards = try await looking.run("SELECT DISTINCT (id >> 32 & 1023)::text FROM orders")
            #expect(shards == ["1"])
            #expect(try await looking.run("SELECT count(*)::text FROM events") == ["5"])
            await thief.close()
            await looking.close()
        }
    }

    /// The units of two processes meet in what is unique over all shards: one has it, the other is told so.
    @Test(.timeLimit(.minutes(1))) func ofTwoProcessesThatWriteTheSameOneIsRefused() async throws {
        try await withStore { one, database in
            let two = try await database.open()
            let epochs = try await one.takeAllShards(as: "both")
            var mine = try OwnedShard(0, epochs)
            var theirs = try OwnedShard(1, epochs)
            for round in 0..<20 {
                let phones = (0..<20).compactMap { PhoneNumber(digits: 380_670_000_000 + UInt64(round * 100 + $0)) }
                func units(_ shard: inout OwnedShard, _ phones: [PhoneNumber]) -> [ChangeUnit] {
                    phones.flatMap { phone in
                        let order = Intake.order(shard.nextID(), phone: phone)
                        let same = Intake.order(shard.nextID(), externalID: "same-\(phone.digits)")
                        return [Intake.unit(order), Intake.start(of: order, phone: phone), Intake.unit(same)]
                    }
                }
                let ours = mine.commit(units(&mine, phones))
                let others = theirs.commit(units(&theirs, phones.reversed()))
                async let first = one.write([ours])
                async let second = two.write([others])
                guard case .written(let left)? = try await first.first,
                    case .written(let right)? = try await second.first
                else {
                    Issue.record("a commit was fenced")
                    return
                }
                let refusals = (left + right).filter { $0 != .written }
                #expect(refusals.count == 2 * phones.count)
                #expect(refusals.count { $0 == .refused(.customerOnTheLine) } == phones.count)
            }
            let session = try database.session()
            #expect(try await session.run("SELECT count(*)::text FROM attempts WHERE ended_at IS NULL") == ["400"])
            #expect(try await session.run("SELECT count(*)::text FROM orders") == ["1200"])
            await session.close()
            await two.close()
        }
    }
}
