/// The deliveries of one shop that wait for its CRM: which to send now, what an answer means, when to try again.
///
/// Deliveries of one order leave one at a time, in the order of their events. When the CRM is away, one delivery at a time
/// tries whether it is back, and the others wait.
package struct DeliveryQueue: Sendable {
    /// The wait before the second try; it doubles up to `longestWait`.
    package static let firstWait = Duration.seconds(1)
    package static let longestWait = Duration.minutes(5)

    private var pending: [DeliveryID: Delivery] = [:]
    /// Of each order, its pending deliveries: the first stands for all of them.
    private var lines: [OrderID: [DeliveryID]] = [:]
    /// Those on their way, with the failures known when they left.
    private var sending: [DeliveryID: Int] = [:]
    /// Tries in a row that the CRM did not take: it is away.
    private var failures = 0
    private var pausedUntil = Instant.distantPast
    private let atOnce: Int
    private let age: Duration

    /// - Parameters:
    ///   - atOnce: deliveries on their way at once.
    ///   - age: how long a delivery is tried before it is given up.
    package init(atOnce: Int, age: Duration) {
        self.atOnce = atOnce
        self.age = age
    }

    package var count: Int { pending.count }
    package var isAway: Bool { failures > 0 }

    package func contains(_ id: DeliveryID) -> Bool { pending[id] != nil }

    package mutating func add(_ deliveries: [Delivery]) {
        for delivery in deliveries where pending[delivery.id] == nil {
            pending[delivery.id] = delivery
            var line = lines[delivery.id.order, default: []]
            line.insert(delivery.id, at: line.firstIndex { delivery.id < $0 } ?? line.count)
            lines[delivery.id.order] = line
        }
    }

    /// The deliveries to be sent now; they count as sent until `answered`.
    package mutating func next(at now: Instant) -> [Delivery] {
        guard now >= pausedUntil, room > 0 else { return [] }
        let due = firsts.filter { notBefore($0) <= now }
        let chosen = due.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }.prefix(room)
        for delivery in chosen { sending[delivery.id] = failures }
        return Array(chosen)
    }

    /// What the CRM said.
    /// - Returns: the delivery's new row.
    package mutating func answered(
        _ id: DeliveryID, _ answer: DeliveryAnswer, at now: Instant
    ) -> Delivery? {
        let known = sending.removeValue(forKey: id) ?? failures
        guard var delivery = pending[id] else { return nil }
        delivery.tries += 1
        switch answer {
        case .accepted:
            failures = 0
            delivery.state = .delivered(now)
            delivery.lastError = nil
            remove(id)
        case .refused(let reason):
            failures = 0
            delivery.state = .dead(now, reason: reason)
            delivery.lastError = reason
            remove(id)
        case .tryLater(let reason, let after):
            // Deliveries that left together fail together: that is one failure of the CRM, not eight.
            if known == failures { failures += 1 }
            delivery.lastError = reason
            if now - delivery.createdAt > age {
                delivery.state = .dead(now, reason: "not taken for \(age.asSeconds / 86400) days: \(reason)")
                remove(id)
            } else {
                let wait = max(after ?? .zero, wait(after: failures))
                pausedUntil = max(pausedUntil, now + wait)
                delivery.state = .pending(notBefore: now + wait)
                pending[id] = delivery
            }
        }
        return delivery
    }

    /// When `next` may have something; nil while nothing waits or an answer must come first.
    package func nextWake(after now: Instant) -> Instant? {
        guard room > 0 else { return nil }
        return firsts.map(notBefore).min().map { max($0, pausedUntil, now) }
    }

    private var room: Int { (failures > 0 ? 1 : atOnce) - sending.count }

    /// Of each order that has nothing on its way, the first delivery, whether it may go now or not.
    private var firsts: [Delivery] {
        let busy = Set(sending.keys.map(\.order))
        return lines.compactMap { order, line in
            busy.contains(order) ? nil : line.first.flatMap { pending[$0] }
        }
    }

    private func notBefore(_ delivery: Delivery) -> Instant {
        if case .pending(let notBefore) = delivery.state { notBefore } else { .distantFuture }
    }

    private mutating func remove(_ id: DeliveryID) {
        pending[id] = nil
        lines[id.order]?.removeAll { $0 == id }
        if lines[id.order]?.isEmpty ?? false { lines[id.order] = nil }
    }

    /// 1, 2, 4 … seconds, at most `longestWait`.
    private func wait(after failures: Int) -> Duration {
        min(Self.firstWait * (1 << min(failures - 1, 16)), Self.longestWait)
    }
}

/// What a shop's system said of a delivery.
package enum DeliveryAnswer: Hashable, Sendable {
    case accepted
    /// Away, overloaded or failing: to be tried again, not before `after` where it said so.
    case tryLater(String, after: Duration?)
    /// It will never take this delivery: a human must look.
    case refused(String)
}
