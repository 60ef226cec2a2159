import Actors
import ContactCenter

/// What shops sent and what they were promised, against what is on disk.
struct OrderLedger: Sendable {
    private typealias Key = InShop<String>

    private struct Taken: Sendable {
        var order: Order
        var verdict: OrderVerdict
    }

    private var sent: [Key: [OrderSubmission]] = [:]
    private var taken: [Key: Taken] = [:]
    private var promised: [Key: OrderAcknowledgement] = [:]
    private var byPhone: [InShop<PhoneNumber>: [OrderID]] = [:]
    private var keys: [OrderID: Key] = [:]
    /// The order of the promises, so that the whole check does not depend on hashing.
    private var promises: [Key] = []

    /// As many of a phone's orders as the product looks at.
    private static let newest = 50

    mutating func note(sent submission: OrderSubmission, by shop: ShopID) {
        let key = InShop(submission.externalID, of: shop)
        if sent[key]?.contains(submission) ?? false { return }
        sent[key, default: []].append(submission)
    }

    /// The zone in which the shop's customer lives; nil for an order that no shop sent.
    func zone(of id: OrderID) -> ZoneID? {
        keys[id].flatMap { sent[$0]?.first?.zone }
    }

    mutating func note(
        taken order: Order, _ verdict: OrderVerdict, _ premises: Premises, at now: Instant, _ findings: inout Findings
    ) {
        let key = InShop(order.externalID, of: order.shop)
        if let known = taken[key] {
            findings.report(
                .orderDoubled, at: now, order: order.id,
                "\(order.id) and \(known.order.id) both are order \(key.value) of \(key.shop)")
            return
        }
        if !(sent[key] ?? []).contains(where: { order.isTrue(to: $0) }) {
            findings.report(
                .orderAltered, at: now, order: order.id, "\(order.id) is not what \(key.shop) sent as \(key.value)")
        }
        judge(order, verdict, premises, at: now, &findings)
        taken[key] = Taken(order: order, verdict: verdict)
        keys[order.id] = key
        if let phone = order.phone { byPhone[InShop(phone, of: order.shop), default: []].append(order.id) }
    }

    mutating func note(
        promised answer: OrderAcknowledgement, to shop: ShopID, at now: Instant, _ findings: inout Findings
    ) {
        let key = InShop(answer.externalID, of: shop)
        guard let taken = taken[key] else {
            findings.report(
                .answeredTooEarly, at: now, order: answer.order,
                "\(shop) was answered \(key.value), which is not on disk")
            return
        }
        guard taken.order.id == answer.order, taken.verdict == answer.verdict else {
            findings.report(
                .answeredOtherwise, at: now, order: answer.order,
                "\(key.value) is \(taken.order.id), \(taken.verdict.word), and was answered as \(answer.order), \(answer.verdict.word)"
            )
            return
        }
        if promised[key] == nil { promises.append(key) }
        promised[key] = answer
    }

    /// Every promise against the store's own tables.
    func examine(_ tables: borrowing StoreTables, at now: Instant, _ findings: inout Findings) {
        for key in promises {
            guard let answer = promised[key] else { continue }
            if tables.order(key.value, of: key.shop) != answer.order || tables.order(answer.order) == nil {
                findings.report(
                    .orderLost, at: now, order: answer.order, "\(key.value) of \(key.shop) was promised and is gone")
            }
        }
        var seen: Set<Key> = []
        for id in tables.orderIDs {
            guard let order = tables.order(id) else { continue }
            if !seen.insert(InShop(order.externalID, of: order.shop)).inserted {
                findings.report(
                    .orderDoubled, at: now, order: id, "\(order.externalID) of \(order.shop) is there twice")
            }
        }
    }

    /// The verdict by the words of the settings, over the orders that were on disk before this one.
    private func judge(
        _ order: Order, _ verdict: OrderVerdict, _ premises: Premises, at now: Instant, _ findings: inout Findings
    ) {
        guard let phone = order.phone else {
            if case .held(.phone) = verdict { return }
            findings.report(.wrongVerdict, at: now, order: order.id, "an order without a phone is \(verdict.word)")
            return
        }
        let earlier = (byPhone[InShop(phone, of: order.shop)] ?? []).compactMap { keys[$0].flatMap { taken[$0] } }
        guard earlier.count <= Self.newest else { return }
        let verdicts = premises.inForce(at: now).compactMap { $0.shops[order.shop]?.duplicates }.map { policy in
            !earlier.filter { Self.isTwin($0.order, of: order, policy) }.isEmpty
        }
        switch verdict {
        case .queued:
            if !verdicts.isEmpty, verdicts.allSatisfy(\.self) {
                findings.report(.wrongVerdict, at: now, order: order.id, "a duplicate was queued")
            }
        case .duplicate(let twin, _):
            if !verdicts.isEmpty, !verdicts.contains(true) {
                findings.report(
                    .wrongVerdict, at: now, order: order.id, "it is called a duplicate of \(twin) and is none")
            } else if !earlier.contains(where: { $0.order.id == twin && $0.verdict.twin == nil }) {
                findings.report(
                    .wrongVerdict, at: now, order: order.id, "its twin \(twin) is not on disk, or a duplicate itself")
            }
        case .held:
            findings.report(.wrongVerdict, at: now, order: order.id, "an order with a phone is held")
        }
    }

    private static func isTwin(_ earlier: Order, of order: Order, _ policy: DuplicatePolicy) -> Bool {
        switch policy.variant {
        case .a:
            return earlier.number == order.number
        case .b:
            let distance = abs(earlier.submittedAt.milliseconds - order.submittedAt.milliseconds)
            return distance <= policy.term.wholeMilliseconds
        }
    }
}

extension Order {
    /// Whether this is what the shop sent.
    fileprivate func isTrue(to sent: OrderSubmission) -> Bool {
        let phones: (PhoneNumber?, PhoneNumber?) =
            switch sent.phone {
            case .numbers(let first, let alternative): (first, alternative)
            case .unreadable: (nil, nil)
            }
        return number == sent.number ?? sent.externalID && phoneField == sent.phoneField && phone == phones.0
            && alternativePhone == phones.1 && name == sent.name && city == sent.city && currency == sent.currency
            && total == sent.total && campaign == sent.campaign && zone == sent.zone && body == sent.body
            && submittedAt == (sent.submittedAt.map { min($0, receivedAt) } ?? receivedAt)
    }
}
