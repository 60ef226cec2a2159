import Testing

@testable import Cluster

/// A cluster whose workers do in rounds what the plan asks of them, and an owner's store in memory.
struct PlanWorld {
    private(set) var view: ClusterView
    /// How often each shard has come to another owner that took it over or was given it.
    private(set) var moves: [ShardID: Int] = [:]
    private var made = 0

    init(shardCount: Int) {
        view = ClusterView(
            workers: [:],
            shards: (0..<UInt16(shardCount)).map {
                ClusterView.Shard(id: ShardID($0), epoch: Epoch(0), owner: nil, desiredOwner: nil)
            })
    }

    private(set) var living: Set<String> = []
    private(set) var takers: Set<String> = []
    /// What was wrong in this round.
    private var problems: [String] = []

    func count(of worker: String) -> Int { view.shards.count { $0.owner == worker } }

    private mutating func workersChanged() {
        living = Set(view.workers.filter { $0.value.isAlive }.keys)
        takers = living.filter { view.workers[$0]?.record.isDraining == false }
    }

    private mutating func require(_ isTrue: Bool, _ problem: @autoclosure () -> String) {
        if !isTrue { problems.append(problem()) }
    }

    func isOwned(_ shard: ClusterView.Shard) -> Bool { shard.owner.map(living.contains) ?? false }

    /// - Parameter mark: comes first in the incarnation, and so decides on the order of the workers.
    @discardableResult
    mutating func join(version: String = "1", mark: UInt64 = 0) -> String {
        made += 1
        let name = "\(mark)-w\(made)"
        let record = WorkerRecord(
            incarnation: name, name: name, link: PeerAddress(host: "h", port: made), version: version)
        view.workers[name] = ClusterView.Worker(record: record, leaseLeft: .seconds(6))
        workersChanged()
        return name
    }

    mutating func kill(_ worker: String, isForgotten: Bool = false) {
        view.workers[worker]?.leaseLeft = .seconds(-1)
        if isForgotten { view.workers[worker] = nil }
        workersChanged()
    }

    mutating func drain(_ worker: String, _ isDraining: Bool = true) {
        view.workers[worker]?.record.isDraining = isDraining
        workersChanged()
    }

    mutating func forgetMoves() { moves = [:] }

    /// One round: the planner writes, then every worker acts on the same view.
    /// - Returns: the wishes that changed.
    @discardableResult
    mutating func round() -> [ShardID: String?] {
        let changes = ShardPlan(view).moves
        check(changes)
        for index in view.shards.indices {
            if let wish = changes[view.shards[index].id] { view.shards[index].desiredOwner = wish }
        }
        checkUnderWay()
        act(ShardPlan(view))
        if !takers.isEmpty { require(view.shards.allSatisfy(isOwned), "a shard has no taker") }
        #expect(problems == [])
        problems = []
        return changes
    }

    private mutating func act(_ plan: ShardPlan) {
        require(plan.planner == living.min(), "\(plan.planner ?? "nobody") plans")
        var moved: Set<ShardID> = []
        for worker in view.workers.keys {
            for takeover in plan.takeovers(for: worker) {
                let shard = view.shards[Int(takeover.shard.rawValue)]
                require(takers.contains(worker) && takeover.seen == shard.epoch, "\(worker) takes \(shard)")
                require(moved.insert(shard.id).inserted && !isOwned(shard), "\(worker) takes another's \(shard)")
                give(shard.id, to: worker)
            }
            for handOver in plan.handOvers(for: worker) {
                let shard = view.shards[Int(handOver.shard.rawValue)]
                require(takers.contains(handOver.next) && handOver.epoch == shard.epoch, "\(worker) gives \(shard)")
                require(moved.insert(shard.id).inserted && shard.owner == worker, "\(worker) gives another's \(shard)")
                give(shard.id, to: handOver.next)
            }
        }
    }

    /// Rounds until nothing changes any more.
    mutating func settle() {
        for _ in 0..<100 {
            let before = view
            round()
            if view == before { return }
        }
        Issue.record("it never comes to rest")
    }

    func checkRest() {
        #expect(view.shards.allSatisfy { $0.desiredOwner == nil })
        guard let most = takers.map(count).max(), let fewest = takers.map(count).min() else { return }
        #expect(most - fewest <= 1, "from \(fewest) to \(most)")
        #expect(view.shards.allSatisfy { $0.owner.map(takers.contains) ?? false })
    }

    private mutating func give(_ shard: ShardID, to worker: String) {
        let index = Int(shard.rawValue)
        let wish = view.shards[index].desiredOwner
        require(wish == nil || wish == worker || !takers.contains(wish ?? ""), "\(shard) was to go to \(wish ?? "")")
        view.shards[index].epoch = Epoch(view.shards[index].epoch.rawValue + 1)
        view.shards[index].owner = worker
        view.shards[index].desiredOwner = nil
        moves[shard, default: 0] += 1
    }

    private mutating func check(_ changes: [ShardID: String?]) {
        for (id, wish) in changes {
            let shard = view.shards[Int(id.rawValue)]
            require(wish != shard.desiredOwner, "no change at all of \(shard)")
            guard let wish else { continue }
            require(takers.contains(wish) && wish != shard.owner, "\(shard) is to go to \(wish)")
        }
    }

    /// Those of draining workers do not count.
    private mutating func checkUnderWay() {
        let underWay = view.shards.count { shard in
            guard let owner = shard.owner, shard.desiredOwner != nil else { return false }
            return takers.contains(owner)
        }
        require(underWay <= ShardPlan.movesAtOnce(of: view.shards.count), "\(underWay) at once")
    }
}
