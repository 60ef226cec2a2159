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
