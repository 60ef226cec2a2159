import Cluster
import FoundationEssentials

/// Who owns which shard, as `GET /v1/cluster` tells it.
struct ClusterMap: Decodable {
    struct Worker: Decodable {
        var id: String
        var name: String
        var draining: Bool
    }

    struct Shard: Decodable {
        var id: Int
        var owner: String?
        var desiredOwner: String?

        private enum CodingKeys: String, CodingKey {
            case id, owner
            case desiredOwner = "desired_owner"
        }
    }

    var workers: [Worker]
    var shards: [Shard]

    init(of node: NodeProcess) throws {
        let answer = try node.ask("GET", "/v1/cluster")
        self = try JSONDecoder().decode(Self.self, from: Data(answer.body.utf8))
    }

    /// The name of the worker that owns a shop; nil while nobody does.
    func owner(of shop: String) -> String? {
        // The partition of a shop's actors: `Actors/Addresses.swift`.
        let shard = ShardID(of: "shop/\(shop)/0", count: shards.count)
        return shards.first { $0.id == Int(shard.rawValue) }?.owner.flatMap(name(of:))
    }

    func shards(of name: String) -> Int {
        shards.count { $0.owner.flatMap(self.name(of:)) == name }
    }

    /// Whether nothing is to move: as many workers as should be, each with its share.
    func isSettled(workers count: Int) -> Bool {
        let takers = workers.filter { !$0.draining }
        let shares = takers.map { shards(of: $0.name) }
        return takers.count == count && shards.allSatisfy { $0.owner != nil && $0.desiredOwner == nil }
            && shares.reduce(0, +) == shards.count && (shares.max() ?? 0) - (shares.min() ?? 0) <= 1
    }

    private func name(of id: String) -> String? { workers.first { $0.id == id }?.name }
}
