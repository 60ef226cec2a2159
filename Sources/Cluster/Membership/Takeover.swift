/// A shard without a living owner that a worker should take.
package struct Takeover: Hashable, Sendable {
    package var shard: ShardID
    /// The epoch in the view that this was decided from.
    package var seen: Epoch
}
