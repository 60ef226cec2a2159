/// Judges the orders of one shop against what is known of their phones.
///
/// Decisions that are not in the store yet are remembered here, so that two orders in flight see each other.
package struct DuplicateCheck: Sendable {
    /// Decided orders by phone, until `forget` says that the store shows them.
    private var inFlight: [PhoneNumber: [KnownOrder]] = [:]
    private var inFlightByExternalID: [String: KnownOrder] = [:]

    package init() {}

    /// What is decided of one submission.
    package enum Decision: Hashable, Sendable {
        /// The shop sent this external id before.
        case resent(KnownOrder)
        case new(OrderVerdict)
    }

    /// Judges one submission.
    ///
    /// - Parameters:
    ///   - history: what the store knows of its external id and phone.
    ///   - moment: the order's own time: `submitted_at` where it is given and not in the future, else the receipt.
    package func judge(
        _ submission: OrderSubmission, number: String, moment: Instant, policy: DuplicatePolicy,
        known history: [KnownOrder], resent: KnownOrder?
    ) -> Decision {
        if let first = resent ?? inFlightByExternalID[submission.externalID] { return .resent(first) }
        guard case .numbers(let phone, _) = submission.phone else {
            guard case .unreadable(let problem) = submission.phone else { return .new(.queued) }
            return .new(.held(.phone(problem)))
        }
        let seen = history + inFlight[phone, default: []]
        switch policy.variant {
        case .a:
            // The phone is known; does one of its orders have this number?
            if let twin = seen.filter({ $0.number == number }).min(by: { $0.id < $1.id }) {
                return .new(.duplicate(of: twin.original, .sameNumber))
            }
        case .b:
            // A shop's stream may be late or out of order: the distance counts, not the direction.
            let near = seen.filter { order in
                let distance = moment - order.submittedAt
                return distance <= policy.term && distance >= .zero - policy.term
            }
            if let twin = near.max(by: { ($0.submittedAt, $0.id) < ($1.submittedAt, $1.id) }) {
                return .new(.duplicate(of: twin.original, .withinTerm))
            }
        }
        return .new(.queued)
    }

    /// Remembers a decision until the store shows it.
    package mutating func remember(_ order: KnownOrder, externalID: String, phone: PhoneNumber?) {
        inFlightByExternalID[externalID] = order
        if let phone { inFlight[phone, default: []].append(order) }
    }

    /// The store shows this order now.
    package mutating func forget(_ id: OrderID, externalID: String, phone: PhoneNumber?) {
        inFlightByExternalID[externalID] = nil
        guard let phone else { return }
        inFlight[phone]?.removeAll { $0.id == id }
        if inFlight[phone]?.isEmpty ?? false { inFlight[phone] = nil }
    }
}

extension KnownOrder {
    /// The order that stands for this one: its own twin where it is a duplicate itself.
    fileprivate var original: OrderID { verdict.twin ?? id }
}
