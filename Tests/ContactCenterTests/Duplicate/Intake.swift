import ContactCenter

/// A shop's orders judged one after another, with a store that shows a written order at once or never.
struct Intake {
    var check = DuplicateCheck()
    var policy: DuplicatePolicy
    /// Whether the store shows what was decided; else only the check itself remembers.
    var isWritten = true
    private var byExternalID: [String: KnownOrder] = [:]
    private var byPhone: [PhoneNumber: [KnownOrder]] = [:]
    private var last: UInt64 = 0

    init(_ policy: DuplicatePolicy, isWritten: Bool = true) {
        self.policy = policy
        self.isWritten = isWritten
    }

    mutating func submit(
        _ externalID: String, number: String, phone: PhoneNumber?, at moment: Instant
    ) -> DuplicateCheck.Decision {
        let submission = OrderSubmission(
            externalID: externalID, number: number, phoneField: "",
            phone: phone.map { .numbers(first: $0, alternative: nil) } ?? .unreadable(.notANumber),
            name: nil, city: nil, currency: nil, total: nil, submittedAt: moment,
            campaign: Sample.campaign, source: nil, zone: Kyiv.zone, body: [])
        let decision = check.judge(
            submission, number: number, moment: moment, policy: policy,
            known: phone.flatMap { byPhone[$0] } ?? [], resent: byExternalID[externalID])
        guard case .new(let verdict) = decision else { return decision }
        last += 1
        let order = KnownOrder(
            id: OrderID(rawValue: last), number: number, submittedAt: moment, verdict: verdict)
        check.remember(order, externalID: externalID, phone: phone)
        if isWritten {
            byExternalID[externalID] = order
            if let phone { byPhone[phone, default: []].append(order) }
            check.forget(order.id, externalID: externalID, phone: phone)
        }
        return decision
    }
}
