import Actors
import Cluster
import ContactCenter
import Testing

@testable import PostgresStore

/// What is told of a commit whose connection is lost.
@Suite struct CommitTests {
    private func withProxy(
        _ body: (PostgresStore, FaultProxy, TestDatabase, inout OwnedShard) async throws -> Void
    ) async throws {
        try await withDatabase { database in
            let proxy = try FaultProxy(to: database.server.ports[0])
            let store = try await database.open(port: proxy.port)
            var shard = try OwnedShard(0, try await store.takeAllShards(as: "one"))
            try await body(store, proxy, database, &shard)
            await store.close()
            proxy.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func aCommitWhoseAnswerIsCutOffIsUnknownAndFoundUnderTheNextEpoch() async throws {
        try await withProxy { store, proxy, _, shard in
            let orders = shard.orders(3)
            proxy.inject(.cut, at: "COMMIT\0")
            let error = await #expect(throws: StoreError.self) {
                _ = try await store.write([shard.commit(orders.map(Intake.unit))])
            }
            guard case .unknown = error else {
                Issue.record("it was not unknown: \(String(describing: error))")
                return
            }
            #expect(proxy.cuts == 1)
            let epoch = try #require(try await store.takeShard(shard.shard, as: "one"))
            #expect(epoch > shard.epoch)
            for order in orders { #expect(try await store.order(order.id) == order) }
        }
    }

    @Test(.timeLimit(.minutes(1))) func aServerThatAnswersNoMoreIsGivenUpInTime() async throws {
        try await withProxy { store, proxy, _, shard in
            let orders = shard.orders(3)
            proxy.inject(.stall, at: "COMMIT\0")
            let begun = ContinuousClock.now
            let error = await #expect(throws: StoreError.self) {
                _ = try await store.write([shard.commit(orders.map(Intake.unit))])
            }
            #expect(ContinuousClock.now - begun < .seconds(15))
            guard case .unknown = error else {
                Issue.record("it was not unknown: \(String(describing: error))")
                return
            }
            _ = try #require(try await store.takeShard(shard.shard, as: "one"))
            let found = try await store.order(orders[0].id)
            #expect(found == orders[0])
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["INSERT 0", "SELECT 1"])
    func aConnectionCutBeforeTheCommitIsMadeAnewAndTheGroupWrittenOnce(answer: String) async throws {
        try await withProxy { store, proxy, database, shard in
            let orders = shard.orders(3)
            proxy.inject(.cut, at: answer)
            let verdicts = try await store.write([shard.commit(orders.map(Intake.unit))])
            guard case .written([.written, .written, .written])? = verdicts.first else {
                Issue.record("the verdicts were \(verdicts)")
                return
            }
            #expect(proxy.cuts == 1)
            #expect(try await database.session().run("SELECT count(*)::text FROM events") == ["3"])
        }
    }

    @Test(.timeLimit(.minutes(1))) func aBackendThatWasKilledIsReplaced() async throws {
        try await withStore { store, database in
            var shard = try OwnedShard(0, try await store.takeAllShards(as: "one"))
            _ = try await store.order(shard.nextID())
            let session = try SQLSession.administration(of: database.server)
            try await session.run(
                "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = '\(database.name)'")
            let orders = shard.orders(1)
            _ = try await store.write([shard.commit(orders.map(Intake.unit))])
            #expect(try await store.order(orders[0].id) == orders[0])
            await session.close()
        }
    }

    /// Who waits for the standby may be told to wait no more; then the commit may be lost with this server.
    @Test(.timeLimit(.minutes(2))) func aCommitThatDidNotWaitForTheStandbyIsUnknown() async throws {
        let server = try await TestServer.start(["fsync=off"])
        let database = TestDatabase(server: server, name: "perezvon")
        let store = try await database.open()
        var shard = try OwnedShard(0, try await store.takeAllShards(as: "one"))
        let session = try SQLSession.administration(of: server)
        try await session.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        // Started anew, every part of the server knows it.
        try await server.pause()
        try await server.resume()
        let commit = shard.commit(shard.orders(2).map(Intake.unit))
        async let cancelled: Void = {
            try await session.wait(
                until: "SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
            try await session.run(
                "SELECT pg_cancel_backend(pid)::text FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
        }()
        let error = await #expect(throws: StoreError.self) { _ = try await store.write([commit]) }
        try await cancelled
        guard case .unknown = error else {
            Issue.record("it was not unknown: \(String(describing: error))")
            return
        }
        await store.close()
        await session.close()
        try await server.stop()
    }
}
