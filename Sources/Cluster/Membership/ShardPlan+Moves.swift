extension ShardPlan {
    /// How many shards of so many may be under way at once only to spread the load: the tenth part, but one at least. Each
    /// stops for a moment while it moves.
    package static func movesAtOnce(of shardCount: Int) -> Int {
        max(1, shardCount / 10)
    }

    /// What the planner should write now: the new wish of each shard whose wish changes, nil where it is taken back.
    ///
    /// * Shards of draining workers leave at once, all of them.
    /// * Where one worker has at least two more than another, shards move to the other, few at once; while the living run
    ///   different versions none does, because each restart of an upgrade would move them again.
    /// * A wish for a worker that died or drains is taken back or changed. Any other wish stays, so nothing moves back and
    ///   forth, and a balanced view gives no moves.
    package var moves: [ShardID: String?] {
        var wishes = view.shards.map { $0.desiredOwner }
        for (index, shard) in view.shards.enumerated() where isOwned(shard) {
            // Where nobody takes shards, they stay with those that drain.
            wishes[index] = homes[index] == shard.owner ? nil : homes[index]
        }
        for (index, shard) in view.shards.enumerated() where !isOwned(shard) {
            // Whoever takes it over knows without being told; only a wish for somebody that lives holds.
            wishes[index] = shard.desiredOwner.flatMap { takers.contains($0) ? $0 : nil }
        }
        if !isMixed { balance(&wishes) }
        var changes: [ShardID: String?] = [:]
        for (shard, wish) in zip(view.shards, wishes) where wish != shard.desiredOwner {
            changes.updateValue(wish, forKey: shard.id)
        }
        return changes
    }

    /// Wishes shards from whoever has the most to whoever has the fewest, until they are even or enough are under way.
    private func balance(_ wishes: inout [String?]) {
        let limit = Self.movesAtOnce(of: view.shards.count)
        var underWay = zip(view.shards, wishes).count { isSettled($0) && $1 != nil }
        var loads = ShardLoads(takers: takers, homes: homes)
        /// By owner, those that stay where they are; the last goes first.
        var staying: [String: [Int]] = [:]
        for (index, shard) in view.shards.enumerated() where isSettled(shard) && wishes[index] == nil {
            shard.owner.map { staying[$0, default: []].append(index) }
        }
        while underWay < limit, let taker = loads.lightest,
            let giver = loads.heaviestFirst.first(where: { staying[$0]?.isEmpty == false }),
            loads[giver] > loads[taker] + 1, let index = staying[giver]?.popLast()
        {
            wishes[index] = taker
            loads.move(from: giver, to: taker)
            underWay += 1
        }
    }
}
