import Cluster
import GRDB
import Testing

@testable import SQLiteStore

@Suite(.timeLimit(.minutes(1)))
struct MemoryOfWorkersTests {
    private func worker(_ name: String, port: Int) -> WorkerRecord {
        WorkerRecord(incarnation: name, name: name, link: PeerAddress(host: "h", port: port), version: "1")
    }

    @Test func whoEndedMoreThanAnHourAgoIsForgottenWhenAnotherJoins() async throws {
        try await withStore { store, _ in
            for (port, name) in ["old", "recent", "alive"].enumerated() {
                try await store.join(worker(name, port: port + 1), lease: .seconds(60))
            }
            try await store.expire("old")
            try await store.expire("recent")
            try await store.pool.write { database in
                try database.execute(
                    sql: """
                        UPDATE workers SET lease_until = lease_until - 3600001 WHERE incarnation = 'old';
                        UPDATE workers SET lease_until = lease_until - 3500000 WHERE incarnation = 'recent';
                        """)
            }
            #expect(try await store.view().workers.count == 3)
            try await store.join(worker("new", port: 9), lease: .seconds(60))
            #expect(try await store.view().workers.keys.sorted() == ["alive", "new", "recent"])
        }
    }

    /// Its clock began anew: a lease of before would seem to last for as long as the machine ran.
    @Test func aLeaseOfBeforeTheMachineStartedHasEnded() async throws {
        try await withStore { store, _ in
            try await store.join(worker("before", port: 1), lease: .seconds(600))
            try #require(
                try await store.acquire(ShardID(0), seen: Epoch(0), as: "before") != nil)
            try await store.pool.write { try $0.execute(sql: "UPDATE workers SET boot = 'another'") }
            #expect(try await store.view().workers["before"]?.isAlive == false)
            #expect(try await store.renew("before", lease: .seconds(60)) == nil)
            try await store.join(worker("after", port: 2), lease: .seconds(60))
            #expect(try await store.view().workers.keys.sorted() == ["after"])
            #expect(try await store.acquire(ShardID(0), seen: Epoch(1), as: "after") == Epoch(2))
        }
    }
}
