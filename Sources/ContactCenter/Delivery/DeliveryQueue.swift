/// The deliveries of one shop that wait for its CRM: which to send now, what an answer means, when to try again.
///
/// Deliveries of one order leave one at a time, in the order of their events. When the CRM is away, one delivery at a time
/// tries whether it is back, and the others wait.
package struct DeliveryQueue: Sendable {
    /// The wait before the second try; it doubles up to `longestWait`.
    package static let firstWait = Duration.seconds(1)
    package static let longestWait = Duration.minutes(5)

    private var pending: [DeliveryID: Delivery] = [:]
    private var sending: Set<DeliveryID> = []
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
        for delivery in deliveries where pending[delivery.id] == nil { pending[delivery.id] = delivery }
    }

    /// The deliveries to be sent now; they count as sent until `answered`.
    package mutating func next(at now: Instant) -> [Delivery] {
        guard now >= pausedUntil else { return [] }
        let room = (failures > 0 ? 1 : atOnce) - sending.count
        guard room > 0 else { return [] }
        var busy = Set(sending.map(\.order))
        var chosen: [Delivery] = []
        for delivery in pending.values.sorted(by: { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }) {
            guard chosen.count < room else { break }
            // The first of an order stands for all of it, whether it may go now or not.
            guard busy.insert(delivery.id.order).inserted else { continue }
            guard case .pending(let notBefore) = delivery.state, notBefore <= now else { continue }
            chosen.append(delivery)
        }
        sending.formUnion(chosen.map(\.id))
        return chosen
    }

    /// What the CRM said.
    /// - Returns: the delivery's new row.
    package mutating func answered(
        _ id: DeliveryID, _ answer: DeliveryAnswer, at now: Instant
    ) -> Delivery? {
        sending.remove(id)
        guard var delivery = pending[id] else { return nil }
        delivery.tries += 1
        switch answer {
        case .accepted:
            failures = 0
            delivery.state = .delivered(now)
            delivery.lastError = nil
            pending[id] = nil
        case .refused(let reason):
            failures = 0
            delivery.state = .dead(now, reason: reason)
            delivery.lastError = reason
            pending[id] = nil
        case .tryLater(let reason, let after):
            failures += 1
            delivery.lastError = reason
            if now - delivery.createdAt > age {
                delivery.state = .dead(now, reason: "not taken for \(age.asSeconds / 86400) days: \(reason)")
                pending[id] = nil
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
        guard sending.count < (failures > 0 ? 1 : atOnce) else { return nil }
        let first = pending.values.compactMap { delivery -> Instant? in
            guard !sending.contains(delivery.id), case .pending(let notBefore) = delivery.state else {
                return nil
            }
            return notBefore
        }.min()
        return first.map { max($0, pausedUntil, now) }
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
