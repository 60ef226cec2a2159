import Actors
import Cluster
import ContactCenter
import Synchronization
import Testing

@testable import PostgresStore

/// Servers that go away and come back, or don't.
@Suite struct OutageTests {
    @Test(.timeLimit(.minutes(2))) func theStoreGoesOnByItselfWhenTheServerIsBack() async throws {
        let server = try await TestServer.start(["fsync=off"])
        let store = try await TestDatabase(server: server, name: "perezvon").open()
        var shard = try OwnedShard(0, try await store.takeAllShards(as: "one"))
        try await server.pause()
        let orders = shard.orders(1)
        let commit = shard.commit(orders.map(Intake.unit))
        for _ in 0..<3 {
            let begun = ContinuousClock.now
            let error = await #expect(throws: StoreError.self) { _ = try await store.write([commit]) }
            guard case .unusable(let what, let advice) = error else {
                Issue.record("it was \(String(describing: error))")
                return
            }
            #expect(what.contains("can't be reached") && advice.contains("by itself"), "\(what). \(advice)")
            await #expect(throws: StoreError.self) { _ = try await store.order(orders[0].id) }
            #expect(ContinuousClock.now - begun < .seconds(12))
        }
        try await server.resume()
        let back = ContinuousClock.now
        var isWritten = false
        while !isWritten {
            // Refused until the back-off has passed.
            isWritten = (try? await store.write([commit])) != nil
            guard .now < back + .seconds(10) else { break }
        }
        #expect(isWritten)
        #expect(try await store.order(orders[0].id) == orders[0])
        await store.close()
        try await server.stop()
    }

    @Test(.timeLimit(.minutes(3))) func nothingAcknowledgedIsLostWhenTheStandbyIsPromoted() async throws {
        let server = try await TestServer.start(["--standby", "fsync=off"])
        let store = try await TestDatabase(server: server, name: "perezvon").open()
        var acknowledged: Set<OrderID> = []
        var shard = try OwnedShard(0, try await store.takeAllShards(as: "one"))
        let isPromoted = Atomic(false)
        // The primary dies while groups are written, and the standby is promoted a moment later.
        async let failover: Void = {
            try await server.pause()
            try await server.promote()
            isPromoted.store(true, ordering: .relaxed)
        }()
        var afterwards = 0
        let deadline = ContinuousClock.now + .seconds(60)
        while afterwards < 10, .now < deadline {
            let orders = shard.orders(20)
            do {
                let verdicts = try await store.write([shard.commit(orders.map(Intake.unit))])
                guard case .written(let units)? = verdicts.first else {
                    Issue.record("fenced by nobody")
                    break
                }
                for (order, unit) in zip(orders, units) where unit == .written { acknowledged.insert(order.id) }
                if isPromoted.load(ordering: .relaxed) { afterwards += 1 }
            } catch {
                // As a node does: a new epoch before anything else is told.
                let epochs = try? await store.takeAllShards(as: "one")  // The server is still away: tried again.
                if let epochs { shard = try OwnedShard(0, epochs) }
            }
        }
        try await failover
        #expect(afterwards == 10)
        let session = try SQLSession(server.url(port: server.ports[1]))
        let stored = Set(try await session.run("SELECT id::text FROM orders").compactMap(UInt64.init).map(OrderID.init))
        #expect(acknowledged.subtracting(stored).isEmpty)
        #expect(acknowledged.count >= 200)
        await session.close()
        await store.close()
        try await server.stop()
    }
}
