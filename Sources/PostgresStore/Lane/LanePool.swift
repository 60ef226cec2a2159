import Actors
import Synchronization

/// A few lanes of one purpose; whoever comes takes the one where fewest wait.
final class LanePool: Sendable {
    private let lanes: [Lane]
    private let waiting: Mutex<[Int]>
    private let limit: Int
    private let name: String

    /// - Parameter limit: how many may wait; more are refused.
    init(_ lanes: [Lane], limit: Int, name: String) {
        self.lanes = lanes
        self.limit = limit
        self.name = name
        waiting = Mutex([Int](repeating: 0, count: lanes.count))
    }

    /// - Throws: `StoreError`, `QueryError`.
    func perform<Value: Sendable>(_ body: @Sendable (Connection) throws -> Value) async throws -> Value {
        let index = waiting.withLock { waiting -> Int? in
            guard let fewest = waiting.indices.min(by: { waiting[$0] < waiting[$1] }), waiting.reduce(0, +) < limit
            else { return nil }
            waiting[fewest] += 1
            return fewest
        }
        guard let index else {
            throw StoreError.unusable(
                what: "\(limit) questions wait for \(name)", advice: "The database is slow or away: look at its load.")
        }
        defer { waiting.withLock { $0[index] -= 1 } }
        return try await lanes[index].perform(body)
    }

    func close() async {
        for lane in lanes { await lane.close() }
    }
}
