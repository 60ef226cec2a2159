import Actors
import Cluster
import Testing

extension StoreCheck {
    static let taking: [StoreCheck] = [
        StoreCheck("a shard without an owner is taken, under a higher epoch") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let before = try await crew.shard(1)
            let epoch = try #require(try await crew.acquire(1, ada))
            #expect(epoch > before.epoch)
            let after = ClusterView.Shard(id: ShardID(1), epoch: epoch, owner: ada, desiredOwner: nil)
            #expect(try await crew.shard(1) == after)
            #expect(try await crew.write(Sample.order(1), 1, epoch))
            #expect(try await store.acquire(ShardID(900), seen: Epoch(0), as: ada) == nil)
        },
        StoreCheck("a shard of the living is nobody else's, nor taken twice by its owner") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            let epoch = try #require(try await crew.acquire(1, ada))
            #expect(try await crew.acquire(1, eva) == nil)
            #expect(try await crew.acquire(1, ada) == nil)
            #expect(try await crew.shard(1).epoch == epoch)
        },
        StoreCheck("a shard of the dead or the unknown is taken, and what they write is fenced") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            let alone = try #require(try await store.takeAllShards(as: "alone")[ShardID(0)])
            let again = try await crew.join("kim")
            #expect(try await store.renew(ada, lease: Crew.long) == nil)
            #expect(try await store.renew(eva, lease: Crew.long) == nil)
            // Whoever took all shards has no lease.
            let first = try #require(try await crew.acquire(0, again))
            #expect(try await !crew.write(Sample.order(1), 0, alone))
            try await store.expire(again)
            let uma = try await crew.join("uma")
            #expect(try await crew.write(Sample.order(2), 0, first))
            let second = try #require(try await crew.acquire(0, uma))
            #expect(second > first && first > alone)
            #expect(try await !crew.write(Sample.order(3), 0, first))
            #expect(try await crew.write(Sample.order(4), 0, second))
            #expect(try await store.order(Sample.id(3)) == nil)
        },
        StoreCheck("a shard is taken only under the epoch that was seen") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let seen = try await crew.shard(3).epoch
            #expect(try await store.acquire(ShardID(3), seen: Epoch(seen.rawValue + 1), as: ada) == nil)
            #expect(try await store.acquire(ShardID(3), seen: Epoch(.max), as: ada) == nil)
            let epoch = try #require(try await store.acquire(ShardID(3), seen: seen, as: ada))
            try await store.expire(ada)
            let eva = try await crew.join("eva")
            #expect(try await store.acquire(ShardID(3), seen: seen, as: eva) == nil)
            #expect(try await store.acquire(ShardID(3), seen: epoch, as: eva) != nil)
        },
        StoreCheck("of many that take a shard at once, one has it") { store in
            let crew = Crew(store)
            let names = ["a", "b", "c", "d", "e", "f", "g", "h"]
            for name in names { try await crew.join(name) }
            for shard in 0..<UInt16(shardCount) {
                let seen = try await crew.shard(shard).epoch
                let winners = try await withThrowingTaskGroup(of: (String, Epoch)?.self) { group in
                    for name in names {
                        group.addTask {
                            try await store.acquire(ShardID(shard), seen: seen, as: "\(name)-1f").map { (name, $0) }
                        }
                    }
                    return try await group.reduce(into: []) { list, winner in winner.map { list.append($0) } }
                }
                #expect(winners.count == 1)
                #expect(try await crew.shard(shard).owner == winners.first.map { "\($0.0)-1f" })
                #expect(try await crew.shard(shard).epoch == winners.first?.1)
            }
        },
        StoreCheck("the unknown and the dead take nothing") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            try await store.expire(ada)
            #expect(try await crew.acquire(0, ada) == nil)
            #expect(try await crew.acquire(0, "nobody") == nil)
            #expect(try await crew.shard(0).owner == nil)
        },
        StoreCheck("an owner takes its own shard anew, and nobody takes another's so") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            #expect(try await store.takeShard(ShardID(0), as: ada) == nil)
            let first = try #require(try await crew.acquire(0, ada))
            #expect(try await store.takeShard(ShardID(0), as: eva) == nil)
            let second = try #require(try await store.takeShard(ShardID(0), as: ada))
            #expect(second > first)
            #expect(try await crew.shard(0).owner == ada)
            #expect(try await !crew.write(Sample.order(1), 0, first))
            #expect(try await crew.write(Sample.order(2), 0, second))
            let all = try await store.takeAllShards(as: "alone")
            let third = try #require(try await store.takeShard(ShardID(0), as: "alone"))
            #expect(third > all[ShardID(0)] ?? third)
            #expect(try await store.takeShard(ShardID(900), as: "alone") == nil)
        },
    ]
}
