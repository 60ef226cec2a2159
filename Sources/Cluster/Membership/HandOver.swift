/// A shard that its owner should give to another worker.
package struct HandOver: Hashable, Sendable {
    package var shard: ShardID
    package var epoch: Epoch
    /// The incarnation of the worker to be given it.
    package var next: String
}
