/// What a view of the cluster asks of its workers: which shards without an owner each takes, which should move, and which an
/// owner gives away now.
///
/// A pure function of the view. Workers that have the same view come to the same answers, so that two of them seldom want the
/// same shard; where views differ, the store's epochs decide. Shards are counted, not weighed.
package struct ShardPlan: Sendable {
    let view: ClusterView
    /// Who may be given shards: alive and not draining.
    let takers: Set<String>
    /// Where each shard will be when all that is planned has been done, in the order of `view.shards`; nil where nobody can
    /// take it.
    let homes: [String?]
    private let living: Set<String>

    package init(_ view: ClusterView) {
        self.view = view
        living = Set(view.workers.filter { $0.value.isAlive }.keys)
        takers = living.filter { view.workers[$0]?.record.isDraining == false }
        homes = Self.homes(of: view.shards, living: living, takers: takers)
    }

    /// The worker that writes the plan, so that not all do: the living one with the lowest incarnation.
    package var planner: String? { living.min() }

    /// The shards whose owner is gone and that this worker should take now.
    package func takeovers(for incarnation: String) -> [Takeover] {
        zip(view.shards, homes).compactMap { shard, home in
            guard home == incarnation, !isOwned(shard) else { return nil }
            return Takeover(shard: shard.id, seen: shard.epoch, isFromLostOwner: shard.owner != nil)
        }
    }

    /// The shards of this worker that are wished to be another's, who lives and takes shards.
    package func handOvers(for incarnation: String) -> [HandOver] {
        view.shards.compactMap { shard in
            guard shard.owner == incarnation, living.contains(incarnation), let next = shard.desiredOwner,
                next != incarnation, takers.contains(next)
            else { return nil }
            return HandOver(shard: shard.id, epoch: shard.epoch, next: next)
        }
    }

    func isOwned(_ shard: ClusterView.Shard) -> Bool {
        shard.owner.map(living.contains) ?? false
    }

    /// - Returns: whether its owner lives and goes on taking shards.
    func isSettled(_ shard: ClusterView.Shard) -> Bool {
        shard.owner.map(takers.contains) ?? false
    }

    /// Whether the living run more than one version.
    var isMixed: Bool {
        Set(living.compactMap { view.workers[$0]?.record.version }).count > 1
    }

    /// A shard goes where it is wished to, else stays where it is; the rest, in order, to whoever then has the fewest.
    private static func homes(
        of shards: [ClusterView.Shard], living: Set<String>, takers: Set<String>
    ) -> [String?] {
        var homes = shards.map { shard -> String? in
            if let wish = shard.desiredOwner, takers.contains(wish) { return wish }
            return shard.owner.flatMap { takers.contains($0) ? $0 : nil }
        }
        var loads = ShardLoads(takers: takers, homes: homes)
        // Those whose owner is gone first: nobody serves them, and all workers must come to the same answer, whatever else
        // is planned.
        for isLost in [true, false] {
            for (index, shard) in shards.enumerated() where homes[index] == nil {
                guard shard.owner.map(living.contains) ?? false != isLost, let taker = loads.lightest else { continue }
                homes[index] = taker
                loads.add(to: taker)
            }
        }
        return homes
    }
}
