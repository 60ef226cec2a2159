import Cluster
import NIOCore

/// Asks that were encoded and have no answer yet. Belongs to a connection's event loop.
struct PendingAsks {
    struct Ask {
        var answer: @Sendable (ParcelAnswer) -> Void
        var deadline: NIODeadline?
        var lane: LaneName
        /// Where in the lane's bytes it ends.
        var end: UInt64
    }

    private var asks: [UInt64: Ask] = [:]
    private var lastID: UInt64 = 0

    var count: Int { asks.count }
    var nextID: UInt64 { lastID + 1 }

    /// Enters an ask under `nextID`.
    mutating func add(_ ask: Ask) {
        lastID += 1
        asks[lastID] = ask
    }

    mutating func remove(_ id: UInt64) -> Ask? { asks.removeValue(forKey: id) }

    /// Takes out what nobody waits for any more.
    /// - Returns: those, and when the next one will be.
    mutating func expire(at now: NIODeadline) -> (expired: [Ask], next: NIODeadline?) {
        var expired: [UInt64] = []
        var next: NIODeadline?
        for (id, ask) in asks {
            guard let deadline = ask.deadline else { continue }
            if deadline <= now {
                expired.append(id)
            } else if next.map({ deadline < $0 }) ?? true {
                next = deadline
            }
        }
        return (expired.compactMap { asks.removeValue(forKey: $0) }, next)
    }

    mutating func removeAll() -> [Ask] {
        defer { asks = [:] }
        return Array(asks.values)
    }
}
