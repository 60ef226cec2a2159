/// Who is alive and who owns which shard, as the store has it. All times are the store's own.
///
/// A process alone takes all shards at once; the workers of a cluster join, renew their lease by the path that commits, and
/// take shards one by one. Every taking raises the shard's epoch, and what is written under an older one is refused.
package protocol OwnershipStore: Sendable {
    /// The number of shards, fixed when the store was made.
    func shardCount() async throws -> Int
    /// Makes this process the owner of all shards and raises their epochs: one machine needs no more.
    /// - Parameter worker: a random name of this start of the process.
    func takeAllShards(as worker: String) async throws -> [ShardID: Epoch]
    /// Raises the epoch of one shard that is this worker's, so that whatever was on its way under the old one is refused.
    /// - Returns: nil where the shard is another's.
    func takeShard(_ shard: ShardID, as worker: String) async throws -> Epoch?

    /// Enters a worker with a lease. Every other incarnation with the same link address is dead, because it listens there no
    /// more: its lease ends at once. Incarnations that ended more than an hour ago are forgotten.
    func join(_ worker: WorkerRecord, lease: Duration) async throws
    /// Extends a lease that has not ended; never shortens it.
    /// - Returns: nil where the incarnation is unknown or its lease has ended: it never comes back.
    func renew(_ incarnation: String, lease: Duration) async throws -> ClusterView?
    func view() async throws -> ClusterView
    /// Takes a shard whose owner is gone: no owner, no such worker, or its lease ended.
    ///
    /// Locks the owner's row first, so that a renewal under way either comes first, and the taking fails, or finds itself expired.
    /// - Parameter seen: the epoch in the view that the decision was made from.
    /// - Returns: the new epoch; nil where the shard changed since, its owner lives, or this worker's own lease has ended.
    func acquire(_ shard: ShardID, seen: Epoch, as worker: String) async throws -> Epoch?
    /// The owner gives a shard to another worker, or to nobody (nil). The epoch rises.
    /// - Returns: whether it was the owner under this epoch.
    func handOver(_ shard: ShardID, epoch: Epoch, from worker: String, to next: String?) async throws -> Bool
    /// Writes which worker each of these shards should move to; nil takes the wish back. A wish ends when it comes true; a shard that
    /// is given to nobody keeps it.
    func plan(_ desired: [ShardID: String?]) async throws
    /// Ends a worker's lease at once: it stopped, or whoever started it saw it die.
    func expire(_ incarnation: String) async throws
    /// Asks a worker to give its shards away and take no more.
    /// - Returns: whether there is such a live worker.
    func setDraining(_ incarnation: String, _ isDraining: Bool) async throws -> Bool
}
