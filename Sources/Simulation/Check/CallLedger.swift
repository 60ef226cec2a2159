import ContactCenter

/// Every call, by the telephone network's own record.
struct CallLedger: Sendable {
    struct Call: Sendable {
        var attempt: AttemptID
        var phone: PhoneNumber
        /// When the product decided to dial, by its own clock.
        var decidedAt: Instant
        /// nil while it is live.
        var outcome: Outcome?

        /// Whether somebody's telephone rang, or may have.
        var counts: Bool { outcome != .congestion }
    }

    private var calls: [AttemptID: Call] = [:]
    private var byOrder: [OrderID: [AttemptID]] = [:]
    private var byPhone: [PhoneNumber: [AttemptID]] = [:]
    private var live: [PhoneNumber: AttemptID] = [:]
    private var liveByOrder: [OrderID: AttemptID] = [:]

    func isLive(_ id: AttemptID) -> Bool { calls[id].map { $0.outcome == nil } ?? false }
    func live(to phone: PhoneNumber) -> AttemptID? { live[phone] }
    func live(of order: OrderID) -> AttemptID? { liveByOrder[order] }

    func calls(of order: OrderID) -> [Call] { byOrder[order]?.compactMap { calls[$0] } ?? [] }
    func calls(to phone: PhoneNumber) -> [Call] { byPhone[phone]?.compactMap { calls[$0] } ?? [] }

    mutating func place(_ order: CallOrder, decidedAt: Instant) {
        calls[order.attempt] = Call(attempt: order.attempt, phone: order.phone, decidedAt: decidedAt)
        byOrder[order.attempt.order, default: []].append(order.attempt)
        byPhone[order.phone, default: []].append(order.attempt)
        live[order.phone] = order.attempt
        liveByOrder[order.attempt.order] = order.attempt
    }

    mutating func end(_ id: AttemptID, _ outcome: Outcome) {
        guard let call = calls[id], call.outcome == nil else { return }
        calls[id]?.outcome = outcome
        if live[call.phone] == id { live[call.phone] = nil }
        if liveByOrder[id.order] == id { liveByOrder[id.order] = nil }
    }
}
