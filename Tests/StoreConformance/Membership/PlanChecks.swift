import Actors
import Cluster
import Testing

extension StoreCheck {
    static let planning: [StoreCheck] = [
        StoreCheck("an owner hands a shard over, and what it writes afterwards is fenced") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            let first = try #require(try await crew.acquire(0, ada))
            #expect(try await crew.write(Sample.order(1), 0, first))
            #expect(try await store.handOver(ShardID(0), epoch: first, from: ada, to: eva))
            let shard = try await crew.shard(0)
            #expect(shard.owner == eva && shard.epoch > first)
            #expect(try await !crew.write(Sample.order(2), 0, first))
            #expect(try await crew.write(Sample.order(3), 0, shard.epoch))
            #expect(try await store.takeShard(ShardID(0), as: ada) == nil)
        },
        StoreCheck("only the owner hands over, and only under its epoch") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            let epoch = try #require(try await crew.acquire(0, ada))
            let shard = try await crew.shard(0)
            let stale = Epoch(epoch.rawValue - 1)
            #expect(try await !store.handOver(ShardID(0), epoch: epoch, from: eva, to: eva))
            #expect(try await !store.handOver(ShardID(0), epoch: stale, from: ada, to: eva))
            #expect(try await !store.handOver(ShardID(0), epoch: Epoch(.max), from: ada, to: eva))
            #expect(try await !store.handOver(ShardID(900), epoch: epoch, from: ada, to: eva))
            #expect(try await crew.shard(0) == shard)
        },
        StoreCheck("a shard handed to nobody is anybody's") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            let first = try #require(try await crew.acquire(0, ada))
            #expect(try await store.handOver(ShardID(0), epoch: first, from: ada, to: nil))
            let shard = try await crew.shard(0)
            #expect(shard.owner == nil && shard.epoch > first)
            #expect(try await !crew.write(Sample.order(1), 0, first))
            #expect(try await !store.handOver(ShardID(0), epoch: shard.epoch, from: ada, to: eva))
            #expect(try await crew.acquire(0, eva) != nil)
        },
        StoreCheck("wishes are written and taken back, and change no ownership") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let epoch = try #require(try await crew.acquire(0, ada))
            try await store.plan([ShardID(0): "eva-1f", ShardID(2): "kim-1f", ShardID(900): "kim-1f"])
            try await store.plan([:])
            var view = try await store.view()
            #expect(view.shards.map(\.desiredOwner) == ["eva-1f", nil, "kim-1f", nil])
            #expect(view.shards[0].owner == ada && view.shards[0].epoch == epoch)
            #expect(try await crew.write(Sample.order(1), 0, epoch))
            let change: [ShardID: String?] = [ShardID(0): nil, ShardID(1): "ada-1f"]
            try await store.plan(change)
            view = try await store.view()
            #expect(view.shards.map(\.desiredOwner) == [nil, "ada-1f", "kim-1f", nil])
        },
        StoreCheck("a wish ends when it comes true, and when one takes all") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            var epochs: [Epoch] = []
            for shard in 0..<3 as Range<UInt16> { epochs.append(try #require(try await crew.acquire(shard, ada))) }
            try await store.plan([ShardID(0): eva, ShardID(1): eva, ShardID(2): eva, ShardID(3): eva])
            #expect(try await store.handOver(ShardID(0), epoch: epochs[0], from: ada, to: eva))
            #expect(try await store.handOver(ShardID(1), epoch: epochs[1], from: ada, to: nil))
            #expect(try await crew.acquire(3, ada) != nil)
            #expect(try await store.takeShard(ShardID(2), as: ada) != nil)
            #expect(try await store.view().shards.map(\.desiredOwner) == [nil, eva, eva, eva])
            _ = try await store.takeAllShards(as: "alone")
            #expect(try await store.view().shards.map(\.desiredOwner) == [nil, nil, nil, nil])
        },
        StoreCheck("a hand-over and a failover of many shards leave each with one owner") { store in
            let crew = Crew(store)
            let ada = try await crew.join("ada")
            let eva = try await crew.join("eva")
            let kim = try await crew.join("kim")
            for shard in 0..<UInt16(shardCount) { try #require(try await crew.acquire(shard, ada) != nil) }
            let seen = try await store.view().shards
            try await store.expire(ada)
            // Its lease has ended, but nobody has taken them yet: what it gives is given.
            let given = try await withThrowingTaskGroup(of: Bool.self) { group in
                for shard in seen {
                    group.addTask { try await store.handOver(shard.id, epoch: shard.epoch, from: ada, to: eva) }
                    group.addTask { try await store.acquire(shard.id, seen: shard.epoch, as: kim) != nil }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(given == shardCount)
            for (before, after) in zip(seen, try await store.view().shards) {
                #expect(after.epoch == Epoch(before.epoch.rawValue + 1))
                #expect(after.owner == eva || after.owner == kim)
            }
        },
    ]
}
