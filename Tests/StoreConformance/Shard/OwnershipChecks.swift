import Actors
import Cluster
import ContactCenter
import Testing

extension StoreCheck {
    static let ownership: [StoreCheck] = [
        StoreCheck("all shards are taken, each time under higher epochs") { store in
            let count = try await store.shardCount()
            #expect(count == shardCount)
            let first = try await store.takeAllShards(as: "one")
            let second = try await store.takeAllShards(as: "two")
            #expect(Set(first.keys) == Set((0..<UInt16(shardCount)).map(ShardID.init)))
            for (shard, epoch) in first { #expect(try #require(second[shard]) > epoch) }
        },
        StoreCheck("a commit under an old epoch is fenced and writes nothing") { store in
            let old = try await Desk(store)
            let new = try await Desk(store)
            let stale = Sample.order(1)
            let fresh = Sample.order(2)
            let verdicts = try await store.write([
                old.commit(0, [Sample.intake(stale)]), new.commit(1, [Sample.intake(fresh)]),
            ])
            guard case .fenced = verdicts[0], case .written([.written]) = verdicts[1] else {
                Issue.record("the verdicts were \(verdicts)")
                return
            }
            #expect(try await store.order(stale.id) == nil)
            #expect(try await store.order(fresh.id) == fresh)
        },
        StoreCheck("an epoch from the future and an unknown shard are fenced") { store in
            let desk = try await Desk(store)
            let epoch = try #require(desk.epochs[ShardID(0)])
            let verdicts = try await store.write([
                Commit(shard: ShardID(0), epoch: Epoch(epoch.rawValue + 1), units: []),
                Commit(shard: ShardID(0), epoch: Epoch(.max), units: []),
                Commit(shard: ShardID(1000), epoch: epoch, units: []),
            ])
            for verdict in verdicts {
                guard case .fenced = verdict else {
                    Issue.record("not fenced: \(verdict)")
                    continue
                }
            }
        },
    ]
}
