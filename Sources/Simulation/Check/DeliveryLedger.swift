import Actors
import ContactCenter

/// What each shop's CRM must be told, and what it was told, by the CRM's own record.
struct DeliveryLedger: Sendable {
    private struct Expected: Sendable {
        var kind: Delivery.Kind
        var event: LeadEvent
        var shop: ShopID
        var writtenAt: Instant
        /// It was told, or refused it for good, or somebody gave it up.
        var isSettled = false
    }

    private var expected: [DeliveryID: Expected] = [:]
    /// Of each order, what its CRM has not been told, oldest first.
    private var untold: [OrderID: [DeliveryID]] = [:]
    /// All that is not settled, in the order of ids.
    private var open = OrderedIDs<DeliveryID>()

    /// A unit came onto the disk: what it must tell the CRM is in it.
    mutating func note(
        _ unit: ChangeUnit, _ premises: Premises, _ leads: LeadLedger, at now: Instant, _ findings: inout Findings
    ) {
        for change in unit.changes {
            switch change {
            case .event(let id, let number, _, let event):
                guard let kind = event.tells, let shop = leads[id]?.shop else { continue }
                let delivery = DeliveryID(order: id, event: number)
                let hasCRM = premises.inForce(at: now).allSatisfy { $0.shops[shop]?.crm != nil }
                if hasCRM, !unit.delivers(delivery, kind) {
                    findings.report(
                        .deliveryMissing, at: now, order: id, "\(event.word) of \(id) was written, and not its delivery"
                    )
                }
                if kind == .result, !unit.fixes(id) {
                    findings.report(
                        .deliveryMissing, at: now, order: id, "the event of a result of \(id) has no result")
                }
            case .delivery(let delivery): note(delivery, at: now)
            default: continue
            }
        }
    }

    private mutating func note(_ delivery: Delivery, at now: Instant) {
        if expected[delivery.id] == nil {
            expected[delivery.id] = Expected(
                kind: delivery.kind, event: delivery.event, shop: delivery.shop, writtenAt: now)
            untold[delivery.id.order, default: []].append(delivery.id)
            open.insert(delivery.id)
        }
        if case .dead = delivery.state { settle(delivery.id) }
    }

    mutating func note(received delivery: Delivery, at now: Instant, _ findings: inout Findings) {
        let id = delivery.id
        guard let expected = expected[id] else {
            findings.report(.toldTooEarly, at: now, order: id.order, "\(id) was told, and is not on disk")
            return
        }
        if expected.event != delivery.event || expected.kind != delivery.kind {
            findings.report(.toldOtherwise, at: now, order: id.order, "\(id) was told in other words than are on disk")
        }
        if expected.isSettled { return }
        if let first = untold[id.order]?.min(), first < id {
            findings.report(.toldOutOfOrder, at: now, order: id.order, "\(id) was told before \(first)")
        }
        settle(id)
    }

    /// The CRM will never take it.
    mutating func note(refused delivery: Delivery) {
        settle(delivery.id)
    }

    /// What has not been told for long, with nothing broken. Of an order, the first.
    func examine(_ premises: Premises, at now: Instant, _ findings: inout Findings) {
        guard premises.isQuiet(for: Patience.telling, at: now) else { return }
        for id in open.ids {
            guard let expected = expected[id], now - expected.writtenAt > Patience.telling else { continue }
            findings.report(
                .neverTold, at: now, order: id.order,
                "\(id) was written at \(expected.writtenAt.milliseconds) and never told")
        }
    }

    private mutating func settle(_ id: DeliveryID) {
        guard expected[id]?.isSettled == false else { return }
        expected[id]?.isSettled = true
        untold[id.order]?.removeAll { $0 == id }
        if untold[id.order]?.isEmpty ?? false { untold[id.order] = nil }
        open.remove(id)
    }
}

extension LeadEvent {
    /// As what the shop's CRM must be told of it; nil where it need not be.
    fileprivate var tells: Delivery.Kind? {
        switch self {
        case .resultFixed: .result
        case .cancelled, .exhausted, .attemptEnded(_, _, _, _, next: .finish): .ended
        case .received, .released, .held, .offered, .returned, .attemptStarted, .customerAnswered, .connected,
            .attemptEnded, .callEnded, .postponed, .replanned, .callbackAsked:
            nil
        }
    }
}

extension ChangeUnit {
    fileprivate func delivers(_ id: DeliveryID, _ kind: Delivery.Kind) -> Bool {
        changes.contains { change in
            if case .delivery(let delivery) = change { delivery.id == id && delivery.kind == kind } else { false }
        }
    }

    fileprivate func fixes(_ order: OrderID) -> Bool {
        changes.contains { change in
            if case .resultFixed(let fixed) = change { fixed.work.order == order } else { false }
        }
    }
}
