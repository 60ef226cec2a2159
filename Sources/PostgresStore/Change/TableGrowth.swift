import Synchronization

/// Says when the tables have grown so much that the planner must look at them anew.
///
/// The server's autovacuum does so too, but a minute later; until then a young table's statistics say that it is empty,
/// and of two indexes that both begin with the shop the planner may take the one that reads all its orders.
final class TableGrowth: Sendable {
    private struct State {
        var orders: Int
        var due: Int
    }

    private let state: Mutex<State>
    private static let first = 200
    /// From here on, the server's own pace is enough.
    private static let last = 200_000

    private static let known = Query(
        """
        SELECT greatest(reltuples, 0)::bigint, reltuples < 0 AND EXISTS (SELECT 1 FROM orders)
        FROM pg_class WHERE oid = 'orders'::regclass
        """)
    private static let analysis = Query("ANALYZE orders, leads, events, attempts, deliveries")

    /// Asks how many orders the statistics know of; a restored backup has orders and no statistics, and gets some.
    static func begin(on connection: Connection) throws -> Int {
        let limit = LanePurpose.writer.tripLimit
        let (known, isBlind) =
            try connection.run([known], within: limit).first?.first { ($0.integer(), $0.flag()) } ?? (0, false)
        if isBlind { try analyse(on: connection) }
        return Int(known)
    }

    static func analyse(on connection: Connection) throws {
        _ = try connection.run([analysis], within: LanePurpose.writer.tripLimit)
    }

    /// - Parameter known: orders that the server's statistics know of.
    init(known: Int) {
        var due = Self.first
        while due <= known, due <= Self.last { due *= 10 }
        state = Mutex(State(orders: known, due: due))
    }

    /// - Returns: whether the tables are to be analysed now.
    func isDue(after orders: Int) -> Bool {
        state.withLock { state in
            state.orders += orders
            guard state.orders >= state.due, state.due <= Self.last else { return false }
            while state.due <= state.orders { state.due *= 10 }
            return true
        }
    }
}
