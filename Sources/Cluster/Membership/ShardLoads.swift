/// How many shards each worker has, or is about to have.
struct ShardLoads {
    private let takers: Set<String>
    private var counts: [String: Int]

    init(takers: Set<String>, homes: [String?]) {
        self.takers = takers
        counts = Dictionary(takers.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        for home in homes { home.map { counts[$0, default: 0] += 1 } }
    }

    subscript(taker: String) -> Int { counts[taker, default: 0] }

    /// Who has the fewest; of several, the first by name.
    var lightest: String? { takers.min { (self[$0], $0) < (self[$1], $1) } }

    /// Takers, those with the most shards first; of equals, the first by name.
    var heaviestFirst: [String] { takers.sorted { (self[$1], $0) < (self[$0], $1) } }

    mutating func add(to taker: String) {
        counts[taker, default: 0] += 1
    }

    mutating func move(from giver: String, to taker: String) {
        counts[giver, default: 0] -= 1
        counts[taker, default: 0] += 1
    }
}
