import ContactCenter

/// Ids whose calls are over, and ids that no call may be placed under any more: kept so that none is placed twice, and so
/// that whoever asks later is told how a call ended.
///
/// Each for an hour, and never more than the newest 200,000 (55 calls a second, for that hour): about 25 MB.
struct PastCalls {
    enum Fate: Hashable {
        case ended(Outcome, cause: String, answeredAt: Instant?)
        /// Somebody hung up or asked before the call was placed: its order comes too late.
        case refused
    }

    struct Past {
        var fate: Fate
        /// nil for one that was never placed.
        var shop: ShopID?
    }

    private static let age = Duration.hours(1)
    private static let limit = 200_000

    private var past: [AttemptID: Past] = [:]
    /// In the order in which they were added, from `oldest` on.
    private var order: [(id: AttemptID, at: Instant)] = []
    private var oldest = 0

    subscript(id: AttemptID) -> Past? { past[id] }

    mutating func add(_ id: AttemptID, _ fate: Fate, shop: ShopID?, at now: Instant) {
        guard past.updateValue(Past(fate: fate, shop: shop), forKey: id) == nil else { return }
        order.append((id, now))
        while order.count - oldest > Self.limit || order[oldest].at < now - Self.age {
            past[order[oldest].id] = nil
            oldest += 1
        }
        if oldest > 1024, oldest * 2 > order.count {
            order.removeFirst(oldest)
            oldest = 0
        }
    }
}
