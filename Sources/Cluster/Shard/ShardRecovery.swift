package import Logging
import Synchronization

/// Takes a shard anew whose actors can't be trusted any more: a commit failed, or its outcome is not known.
///
/// Its actors are thrown away at once; the shard comes back under a higher epoch as soon as the store answers. Where it has
/// become another worker's, it does not come back: that worker has taken it anew.
package final class ShardRecovery: Sendable {
    /// A shard's last loss, and how often it was lost before, each time soon after the one before.
    private struct Relapse {
        var at: Int64
        var count: Int
    }

    /// A loss that comes sooner after the one before is a relapse.
    private static let relapse = Duration.seconds(20)
    private static let longestPause = Duration.seconds(10)

    private let system: ActorSystem
    private let store: any OwnershipStore
    private let worker: @Sendable () -> String
    private let logger: Logger
    private let underWay = Mutex<Set<ShardID>>([])
    private let relapses = Mutex<[ShardID: Relapse]>([:])
    private let losses: AsyncStream<ShardID>
    private let loss: AsyncStream<ShardID>.Continuation
    private let resumed: @Sendable (ShardID) -> Void
    private let left: @Sendable (ShardID) -> Void

    /// - Parameters:
    ///   - worker: the name under which this process owns shards now.
    ///   - resumed: told when a shard is back, so that what must run in it is started.
    ///   - left: told when a shard turned out to be another worker's; the store answers again.
    package init(
        system: ActorSystem, store: any OwnershipStore, worker: @escaping @Sendable () -> String, logger: Logger,
        resumed: @escaping @Sendable (ShardID) -> Void, left: @escaping @Sendable (ShardID) -> Void = { _ in }
    ) {
        self.system = system
        self.store = store
        self.worker = worker
        self.logger = logger
        self.resumed = resumed
        self.left = left
        (losses, loss) = AsyncStream.makeStream()
    }

    /// - Parameter epoch: under which the actor lived that can't be trusted. One of an earlier epoch is gone already.
    package func lose(_ shard: ShardID, _ epoch: Epoch) {
        guard system.epochs[shard] == epoch else { return }
        guard underWay.withLock({ $0.insert(shard).inserted }) else { return }
        system.suspend(shard)
        loss.yield(shard)
    }

    /// Takes a shard anew that nobody serves here, because what became of its hand-over is not known.
    package func retake(_ shard: ShardID) {
        if underWay.withLock({ $0.insert(shard).inserted }) { loss.yield(shard) }
    }

    package func isPending(_ shard: ShardID) -> Bool { underWay.withLock { $0.contains(shard) } }

    /// Shards that are being taken anew.
    package var pending: Int { underWay.withLock { $0.count } }

    /// Recovers shards until cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for await shard in losses { group.addTask { await self.recover(shard) } }
            group.cancelAll()
        }
    }

    private func recover(_ shard: ShardID) async {
        if let pause = pause(of: shard) { await system.clock.wait(pause) }
        while !Task.isCancelled {
            do {
                let epoch = try await store.takeShard(shard, as: worker())
                _ = underWay.withLock { $0.remove(shard) }
                recovered(shard, epoch)
                return
            } catch {
                logger.error(
                    "a shard can't be taken anew yet", metadata: ["shard": "\(shard)", "error": "\(error)"])
                await system.clock.wait(.seconds(1))
            }
        }
    }

    /// How long a shard that is lost again and again waits: something in it can't be written, and a store that is asked a
    /// thousand times a second serves the others badly.
    private func pause(of shard: ShardID) -> Duration? {
        let now = system.clock.milliseconds
        return relapses.withLock { relapses in
            let known = relapses[shard].flatMap { now - $0.at < Self.relapse.milliseconds ? $0 : nil }
            let count = known.map { $0.count + 1 } ?? 0
            relapses[shard] = Relapse(at: now, count: count)
            // The first time is bad luck.
            return count < 2 ? nil : min(.milliseconds(100) * (1 << min(count - 2, 10)), Self.longestPause)
        }
    }

    private func recovered(_ shard: ShardID, _ epoch: Epoch?) {
        guard let epoch else {
            logger.notice("a shard is another worker's now", metadata: ["shard": "\(shard)"])
            left(shard)
            return
        }
        system.resume(shard, epoch: epoch)
        resumed(shard)
        logger.notice("a shard was taken anew", metadata: ["shard": "\(shard)", "epoch": "\(epoch)"])
    }
}
