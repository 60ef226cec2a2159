/// A shard without a living owner that a worker should take.
package struct Takeover: Hashable, Sendable {
    package var shard: ShardID
    /// The epoch in the view that this was decided from.
    package var seen: Epoch
    /// It has an owner, who is gone without having given it away. A shard of a new store has none.
    package var isFromLostOwner: Bool
}
