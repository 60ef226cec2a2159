/// How a side introduces itself. Fields that are not known are passed over, and those that are missing and not needed
/// are nil.
struct Offer: Codable, Hashable, Sendable {
    var version: ProtocolVersion
    var build: String
    var incarnation: String
    /// SHA-256 of the cluster's name, hexadecimal.
    var cluster: String
    var shards: Int
    /// `host:port` where this side listens.
    var link: String?
    /// The numbers under which this side takes messages.
    var methods: [String: UInt16]
    /// What this side can do beyond its version.
    var features: [String]?
    /// 32 random bytes, hexadecimal.
    var nonce: String

    static let methodLimit = 4096
    static let textLimit = 256

    /// The first thing about it that can't be accepted.
    var problem: String? {
        if methods.count > Self.methodLimit { return "\(methods.count) methods" }
        let texts = [build, incarnation, cluster, link ?? "", nonce] + methods.keys + (features ?? [])
        if texts.contains(where: { $0.utf8.count > Self.textLimit }) { return "a text over \(Self.textLimit) bytes" }
        if Set(methods.values).count != methods.count { return "two methods of one number" }
        return nil
    }
}
