import Actors
import Cluster
import Testing

extension StoreCheck {
    static let leases: [StoreCheck] = [
        StoreCheck("a fresh store has all its shards, no owner and no worker") { store in
            let view = try await store.view()
            #expect(view.workers.isEmpty)
            #expect(view.shards.map(\.id) == (0..<UInt16(shardCount)).map(ShardID.init))
            #expect(view.shards.allSatisfy { $0.owner == nil && $0.desiredOwner == nil })
        },
        StoreCheck("a worker that joins is in the view with its lease, as it was given") { store in
            var record = Crew.worker("eva")
            record.link = PeerAddress(host: "fd00::7:3", port: 65_535)
            record.isDraining = true
            try await store.join(record, lease: Crew.long)
            try await Crew(store).join("ada")
            let view = try await store.view()
            #expect(view.workers.count == 2)
            let seen = try #require(view.workers[record.incarnation])
            #expect(seen.record == record)
            #expect(seen.isAlive)
            #expect(seen.leaseLeft > .seconds(20) && seen.leaseLeft <= Crew.long)
        },
        StoreCheck("a renewal extends a lease, never shortens it, and gives the view") { store in
            let ada = try await Crew(store).join("ada")
            let longer = try #require(try await store.renew(ada, lease: .seconds(600)))
            #expect(try #require(longer.workers[ada]).leaseLeft > .seconds(500))
            let shorter = try #require(try await store.renew(ada, lease: .seconds(1)))
            #expect(try #require(shorter.workers[ada]).leaseLeft > .seconds(500))
            #expect(shorter.shards.count == shardCount)
            #expect(try await store.renew("nobody", lease: Crew.long) == nil)
        },
        StoreCheck("a lease ends by the store's time, and never comes back") { store in
            let crew = Crew(store)
            let record = Crew.worker("ada")
            try await store.join(record, lease: Crew.short)
            try await crew.wait { try await store.view().workers[record.incarnation]?.isAlive != true }
            #expect(try await store.renew(record.incarnation, lease: Crew.long) == nil)
            do {
                try await store.join(record, lease: Crew.long)
            } catch is StoreError {
                // A store may refuse this, or do nothing: the dead stay dead.
            }
            #expect(try await store.renew(record.incarnation, lease: Crew.long) == nil)
            let seen = try #require(try await store.view().workers[record.incarnation])
            #expect(!seen.isAlive)
            #expect(try await crew.acquire(0, record.incarnation) == nil)
        },
        StoreCheck("a worker that joins twice, because the first answer was lost, is one") { store in
            let record = Crew.worker("ada")
            try await store.join(record, lease: Crew.long)
            try await store.join(record, lease: Crew.long)
            let view = try #require(try await store.renew(record.incarnation, lease: Crew.long))
            #expect(view.workers.values.map(\.record) == [record])
        },
        StoreCheck("a new incarnation at the same address ends the lease of the one before") { store in
            let crew = Crew(store)
            let old = Crew.worker("old", port: 7400)
            try await store.join(old, lease: Crew.long)
            try await crew.join("other")
            try #require(try await crew.acquire(2, old.incarnation) != nil)
            let new = Crew.worker("new", port: 7400)
            try await store.join(new, lease: Crew.long)
            let view = try await store.view()
            #expect(view.workers[old.incarnation]?.isAlive == false)
            #expect(view.workers[new.incarnation]?.isAlive == true)
            #expect(view.workers["other-1f"]?.isAlive == true)
            #expect(try await store.renew(old.incarnation, lease: Crew.long) == nil)
            #expect(try await crew.acquire(2, new.incarnation) != nil)
        },
        StoreCheck("a worker that is expired is dead at once, and nobody else is") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            try await store.expire(ada)
            try await store.expire("nobody")
            #expect(try await store.view().workers[ada]?.isAlive == false)
            #expect(try await store.renew(ada, lease: Crew.long) == nil)
            #expect(try await store.renew(eva, lease: Crew.long) != nil)
        },
        StoreCheck("draining is asked of the living, seen by all, and taken back") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            #expect(try await store.setDraining(ada, true))
            #expect(try await store.view().workers[ada]?.record.isDraining == true)
            #expect(try await store.renew(ada, lease: Crew.long)?.workers[ada]?.record.isDraining == true)
            #expect(try await store.setDraining(ada, false))
            #expect(try await store.view().workers[ada]?.record.isDraining == false)
            try await store.expire(ada)
            #expect(try await !store.setDraining(ada, true))
            #expect(try await !store.setDraining("nobody", true))
        },
    ]
}
