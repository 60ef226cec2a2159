package import Cluster

/// Parcels to send.
package enum Sample {
    package static let methods: [MessageName] = ["counter.add/1", "counter.read/1"]

    static let counter = ActorAddress(kind: "Counter", key: "demo-а/Ø", partitionKey: "shop/demo-а/0")

    static func parcel(
        _ payload: [UInt8], to address: ActorAddress = counter, method: MessageName = "counter.add/1",
        isAsked: Bool = true
    ) -> Parcel {
        Parcel(
            address: address, method: method, shard: ShardID(61), epoch: Epoch(1 << 40 + 7), remaining: 20_000,
            wantsReply: isAsked, payload: payload)
    }

    static func bytes(_ number: Int) -> [UInt8] { Array("\(number)".utf8) }

    /// That begin with a number and are so many.
    static func bytes(_ number: Int, count: Int) -> [UInt8] {
        var bytes = bytes(number) + [UInt8(ascii: " ")]
        bytes += [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: max(0, count - bytes.count))
        return bytes
    }

    static func number(_ payload: [UInt8]) -> Int? {
        Int(String(decoding: payload.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
    }
}
