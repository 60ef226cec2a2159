import Testing

@testable import Cluster

@Suite struct ShardPlanTests {
    @Test(arguments: [1, 4, 64, 1024], 1...9)
    func aClusterThatStartsAtOnceIsEvenInOneRound(shardCount: Int, workers: Int) {
        var world = PlanWorld(shardCount: shardCount)
        for _ in 0..<workers { world.join() }
        world.round()
        world.checkRest()
        #expect(world.round().isEmpty)
        #expect(world.moves.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [64, 1024], 1...8)
    func aWorkerThatJoinsGetsItsPartAndNothingElseMoves(shardCount: Int, workers: Int) {
        var world = PlanWorld(shardCount: shardCount)
        for _ in 0..<workers { world.join() }
        world.settle()
        world.forgetMoves()
        let fresh = world.join()
        var rounds = 0
        while !world.round().isEmpty { rounds += 1 }
        world.checkRest()
        #expect(world.moves.values.allSatisfy { $0 == 1 })
        #expect(world.moves.count == world.count(of: fresh))
        #expect(world.moves.count == shardCount / (workers + 1))
        #expect(rounds <= shardCount / (workers + 1) / ShardPlan.movesAtOnce(of: shardCount) + 1)
    }

    @Test(arguments: [64, 1024], [false, true])
    func theShardsOfTheDeadGoToAllOthersInOneRound(shardCount: Int, isForgotten: Bool) {
        var world = PlanWorld(shardCount: shardCount)
        let workers = (0..<5).map { _ in world.join() }
        world.settle()
        world.forgetMoves()
        let lost = world.count(of: workers[2])
        world.kill(workers[2], isForgotten: isForgotten)
        world.round()
        world.checkRest()
        #expect(world.moves.count == lost)
    }

    @Test func aDrainingWorkerGivesAllAtOnceAndTakesNone() {
        var world = PlanWorld(shardCount: 64)
        let workers = (0..<3).map { _ in world.join() }
        world.settle()
        world.drain(workers[1])
        world.round()
        #expect(world.count(of: workers[1]) == 0)
        world.checkRest()
        world.kill(workers[0])
        world.settle()
        #expect(world.count(of: workers[1]) == 0)
        #expect(world.count(of: workers[2]) == 64)
    }

    @Test func whereAllDrainTheShardsStayUntilSomebodyComes() {
        var world = PlanWorld(shardCount: 64)
        let workers = (0..<2).map { _ in world.join() }
        world.settle()
        for worker in workers { world.drain(worker) }
        world.settle()
        #expect(workers.map(world.count) == [32, 32])
        let fresh = world.join()
        world.settle()
        #expect(world.count(of: fresh) == 64)
    }

    @Test func balancingWaitsWhileVersionsDifferAndFailoverAndDrainDoNot() {
        var world = PlanWorld(shardCount: 64)
        let old = (0..<2).map { _ in world.join() }
        world.settle()
        world.forgetMoves()
        let new = world.join(version: "2")
        world.settle()
        #expect(world.moves.isEmpty)
        world.drain(old[0])
        world.settle()
        #expect(world.count(of: new) == 32)
        world.kill(old[1])
        world.settle()
        #expect(world.count(of: new) == 64)
        world.kill(old[0])
        world.join(version: "2")
        world.settle()
        world.checkRest()
    }

    @Test func aWishThatLivesDecidesWhoTakesALostShard() {
        var world = PlanWorld(shardCount: 64)
        let first = world.join(mark: 1)
        world.settle()
        let second = world.join(mark: 2)
        let wished = ShardPlan(world.view).moves
        #expect(wished.count == ShardPlan.movesAtOnce(of: 64))
        var view = world.view
        for (shard, wish) in wished { view.shards[Int(shard.rawValue)].desiredOwner = wish }
        view.workers[first]?.leaseLeft = .zero
        view.workers["3"] = ClusterView.Worker(
            record: WorkerRecord(
                incarnation: "3", name: "3", link: PeerAddress(host: "h", port: 9), version: "1"),
            leaseLeft: .seconds(1))
        let plan = ShardPlan(view)
        let takeovers = Set(plan.takeovers(for: second).map(\.shard))
        #expect(takeovers.isSuperset(of: wished.keys))
        #expect(takeovers.count == 32)
        #expect(plan.takeovers(for: "3").count == 32)
        #expect(plan.takeovers(for: first).isEmpty)
        #expect(plan.takeovers(for: second).allSatisfy { $0.isFromLostOwner })
        #expect(plan.handOvers(for: first).isEmpty)
        #expect(plan.moves.isEmpty)
    }

    @Test func theShardsOfANewStoreAreTakenFromNobody() {
        var world = PlanWorld(shardCount: 64)
        let worker = world.join(mark: 1)
        let takeovers = ShardPlan(world.view).takeovers(for: worker)
        #expect(takeovers.count == 64)
        #expect(takeovers.allSatisfy { !$0.isFromLostOwner })
    }

    @Test func nobodyDecidesNothing() {
        let plan = ShardPlan(PlanWorld(shardCount: 64).view)
        #expect(plan.planner == nil)
        #expect(plan.moves.isEmpty)
        #expect(plan.takeovers(for: "x").isEmpty)
        #expect(plan.handOvers(for: "x").isEmpty)
    }

    /// Joins, deaths, drains and upgrades in any order; after each, some rounds; in the end, rest. What is checked after
    /// every round is in `PlanWorld`.
    @Test(arguments: 0..<45)
    func anyHistoryComesToRest(seed: Int) {
        var dice = Dice(UInt64(seed))
        let shardCount = seed % 15 == 0 ? 1024 : 64
        var world = PlanWorld(shardCount: shardCount)
        world.join(mark: dice.next() % 1000)
        for _ in 0..<30 {
            let worker = world.living.sorted().randomElement(using: &dice) ?? ""
            switch Int.random(in: 0..<7, using: &dice) {
            case 0...2 where world.living.count < 9:
                world.join(version: dice.next() % 4 == 0 ? "2" : "1", mark: dice.next() % 1000)
            case 3, 4: world.kill(worker, isForgotten: dice.next() % 2 == 0)
            case 5: world.drain(worker)
            default: break
            }
            for _ in 0..<Int.random(in: 0...3, using: &dice) { world.round() }
        }
        for worker in world.living where world.view.workers[worker]?.record.version == "2" { world.kill(worker) }
        if world.takers.isEmpty { world.join() }
        world.settle()
        world.checkRest()
        world.forgetMoves()
        world.settle()
        #expect(world.moves.isEmpty)
    }
}
