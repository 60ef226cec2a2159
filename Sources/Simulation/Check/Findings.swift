package import Cluster
package import ContactCenter

/// The violations found so far. What is wrong once is told once, however often it is seen.
package struct Findings: Sendable {
    /// Of a world that went wrong the first ones matter.
    private static let limit = 100

    private struct Key: Hashable {
        var invariant: Invariant
        var order: OrderID?
        var `operator`: OperatorID?
        var shard: ShardID?
    }

    package private(set) var violations: [Violation] = []
    private var known: Set<Key> = []

    package init() {}

    package mutating func report(
        _ invariant: Invariant, at moment: Instant, order: OrderID? = nil, operator: OperatorID? = nil,
        shard: ShardID? = nil, _ detail: @autoclosure () -> String
    ) {
        guard violations.count < Self.limit,
            known.insert(Key(invariant: invariant, order: order, operator: `operator`, shard: shard)).inserted
        else { return }
        violations.append(
            Violation(
                code: invariant.rawValue, at: moment, detail: detail(), order: order, operator: `operator`, shard: shard
            ))
    }
}
