/// The unit of ownership: a number from 0 to the store's shard count.
package struct ShardID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: UInt16

    package init(_ rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// The shard of a partition key.
    ///
    /// FNV-1a, 64 bits (Fowler, Noll, Vo): the same in every process and every version, which `Hasher` is not.
    package init(of key: String, count: Int) {
        precondition((1...1024).contains(count), "\(count) shards")
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        rawValue = UInt16((hash ^ hash >> 32) % UInt64(count))
    }

    package var description: String { String(rawValue) }
    package static func < (left: ShardID, right: ShardID) -> Bool { left.rawValue < right.rawValue }
}

/// The fencing number of a shard's ownership: it rises with every new owner.
package struct Epoch: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: UInt64

    package init(_ rawValue: UInt64) {
        self.rawValue = rawValue
    }

    package var description: String { String(rawValue) }
    package static func < (left: Epoch, right: Epoch) -> Bool { left.rawValue < right.rawValue }
}

/// Who owns which shard, as the store has it.
package protocol OwnershipStore: Sendable {
    /// The number of shards, fixed when the store was made.
    func shardCount() async throws -> Int
    /// Makes this process the owner of all shards and raises their epochs: one machine needs no more.
    /// - Parameter worker: a random name of this start of the process.
    func takeAllShards(as worker: String) async throws -> [ShardID: Epoch]
    /// Raises one shard's epoch, so that whatever was on its way under the old one is refused.
    func takeShard(_ shard: ShardID, as worker: String) async throws -> Epoch
}
