import Cluster
import Testing

@Suite(.timeLimit(.minutes(1)))
struct MembershipTests {
    private let town = Town()
    private let keys = (0..<40).map { "account-\($0)" }

    /// Runs the town with these nodes, and lets them go at the end.
    private func withNodes(
        _ nodes: [Townsman], _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [clock = town.clock] in await clock.run() }
            defer { group.cancelAll() }
            try await withMore(nodes, body)
        }
    }

    private func withMore(
        _ nodes: [Townsman], _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for node in nodes { start(node, in: &group) }
            defer { group.cancelAll() }
            try await body()
        }
    }

    private func start(_ node: Townsman, in group: inout ThrowingTaskGroup<Void, any Error>) {
        group.addTask { await node.system.run() }
        if let membership = node.membership {
            group.addTask { await membership.run() }
        } else {
            let watch = ClusterWatch(
                store: town.store, directory: node.directory, interval: .milliseconds(40), clock: town.clock,
                logger: town.logger)
            group.addTask { await watch.run() }
        }
    }

    private func settled(_ condition: @Sendable () -> Bool) async {
        while !condition() { await WallClockPace.wait(.milliseconds(5)) }
    }

    /// Deposits 1 into every account until told to stop.
    /// - Returns: how many deposits each account has acknowledged.
    private func deposit(
        from node: Townsman, while goesOn: @escaping @Sendable () -> Bool
    ) async throws -> [String: Int] {
        try await withThrowingTaskGroup(of: (String, Int).self) { group in
            for key in keys {
                group.addTask {
                    var count = 0
                    while goesOn() {
                        _ = try await node.system.ask(Register.address(key), Deposit(amount: 1), within: .seconds(30))
                        count += 1
                        await WallClockPace.wait(.milliseconds(1))
                    }
                    return (key, count)
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    @Test func theFirstWorkerTakesEverythingAndLaterOnesGetTheirShareWithoutAFailedAsk() async throws {
        let (one, two, three) = (town.worker(1), town.worker(2), town.worker(3))
        let visitor = town.visitor()
        try await withNodes([one, visitor]) { [town] in
            await settled { one.system.epochs.count == Town.shardCount }
            try await withMore([two, three]) {
                let isDone = Flag()
                async let counts = deposit(from: visitor) { !isDone.isSet }
                await settled {
                    let counts = [one, two, three].map(\.system.epochs.count).sorted()
                    return counts == [5, 5, 6]
                }
                isDone.set()
                let acknowledged = try await counts
                for (key, count) in acknowledged { #expect(town.ledger.sum(key) == count) }
                // Whoever asks, from a worker too, finds the owner.
                let receipt = try await three.system.ask(Register.address(keys[0]), Deposit(amount: 0))
                #expect(receipt.sum == acknowledged[keys[0]])
            }
        }
    }

    @Test func theShardsOfADeadWorkerComeToTheOthersWhenItsLeaseEnds() async throws {
        let (one, two) = (town.worker(1), town.worker(2))
        let visitor = town.visitor()
        try await withNodes([one, visitor]) { [town] in
            try await withThrowingTaskGroup(of: Void.self) { group in
                start(two, in: &group)
                await settled { two.system.epochs.count == Town.shardCount / 2 }
                let before = try await visitor.system.ask(Register.address("a"), Deposit(amount: 5))
                #expect(before.sum == 5)
                town.transport.listen(two.link!, nil)
                group.cancelAll()
            }
            await settled { one.system.epochs.count == Town.shardCount }
            for key in keys {
                let receipt = try await visitor.system.ask(Register.address(key), Deposit(amount: 1))
                #expect(receipt.node == "node-1")
            }
            #expect(two.system.epochs.keys.allSatisfy { !two.system.owns($0) })
        }
    }

    @Test func aWorkerThatLeavesHandsEverythingOverWithoutAFailedAsk() async throws {
        let (one, two) = (town.worker(1), town.worker(2))
        let visitor = town.visitor()
        try await withNodes([one, visitor]) { [town] in
            let isDone = Flag()
            try await withThrowingTaskGroup(of: Void.self) { group in
                start(two, in: &group)
                await settled { two.system.epochs.count == Town.shardCount / 2 }
                async let counts = deposit(from: visitor) { !isDone.isSet }
                two.membership?.leave()
                await settled { one.system.epochs.count == Town.shardCount }
                isDone.set()
                for (key, count) in try await counts { #expect(town.ledger.sum(key) == count) }
                group.cancelAll()
            }
            #expect(town.store.view().workers[two.membership!.record.incarnation]?.isAlive == false)
        }
    }

    @Test func aWorkerWhoseLeaseEndedComesBackAsAnotherIncarnationUnderHigherEpochs() async throws {
        let one = town.worker(1)
        try await withNodes([one]) { [town] in
            await settled { one.system.epochs.count == Town.shardCount }
            let first = one.membership!.record.incarnation
            let epochs = one.system.epochs
            town.store.expire(first)
            await settled {
                one.membership!.record.incarnation != first && one.system.epochs.count == Town.shardCount
            }
            for (shard, epoch) in one.system.epochs {
                let before = try #require(epochs[shard])
                #expect(epoch > before)
            }
        }
    }

    @Test func withoutAnyOwnerAnAskWaitsAndThenSaysThatNothingWasDone() async throws {
        let visitor = town.visitor()
        try await withNodes([visitor]) {
            await #expect(throws: AskError.self) {
                try await visitor.system.ask(Register.address("a"), Deposit(amount: 1), within: .milliseconds(300))
            }
        }
    }
}
