/// An order while it is to be contacted. Its events, applied one by one, give it: nothing else changes it.
package struct Lead: Hashable, Sendable {
    package let id: OrderID
    package var campaign: CampaignID
    package var phones: LeadPhones
    package var zone: ZoneID
    /// Terms and deadlines count from here.
    package var submittedAt: Instant
    package var receivedAt: Instant
    /// The first dial of a new order must start by then.
    package var deadline: Instant
    package var state: LeadState
    /// When `state` was entered.
    package var since: Instant
    /// Not to be dialled before.
    package var dueAt: Instant
    /// Why it is not due before.
    package var delay: DelayReason?
    package var callback: Callback?
    /// Attempts that count against the campaign's limit.
    package var attempts: Int16
    /// All attempts ever started: the number of the last attempt's id.
    package var started: Int16
    package var attemptsToday: Int16
    /// The day, in the customer's zone, that `attemptsToday` counts.
    package var attemptDay: CivilDate
    /// Pieces of work given out: the number of the last work's id.
    package var works: Int16
    package var lastOutcome: Outcome?
    /// Who talked to the customer last: he is preferred next time.
    package var lastOperator: OperatorID?
    /// The number of events applied, which is also the last event's sequence number.
    package var revision: Int32

    package init(order: Order, deadline: Instant) {
        id = order.id
        campaign = order.campaign
        phones = LeadPhones(first: order.phone, alternative: order.alternativePhone)
        zone = order.zone
        submittedAt = order.submittedAt
        receivedAt = order.receivedAt
        self.deadline = deadline
        state = .waiting
        since = order.receivedAt
        dueAt = order.receivedAt
        attempts = 0
        started = 0
        attemptsToday = 0
        attemptDay = CivilDate(day: 0)
        works = 0
        revision = 0
    }

    /// A lead as a table holds it.
    package init(
        id: OrderID, campaign: CampaignID, phones: LeadPhones, zone: ZoneID, submittedAt: Instant,
        receivedAt: Instant, deadline: Instant, state: LeadState, since: Instant, dueAt: Instant,
        delay: DelayReason?, callback: Callback?, attempts: Int16, started: Int16,
        attemptsToday: Int16, attemptDay: CivilDate, works: Int16, lastOutcome: Outcome?,
        lastOperator: OperatorID?, revision: Int32
    ) {
        self.id = id
        self.campaign = campaign
        self.phones = phones
        self.zone = zone
        self.submittedAt = submittedAt
        self.receivedAt = receivedAt
        self.deadline = deadline
        self.state = state
        self.since = since
        self.dueAt = dueAt
        self.delay = delay
        self.callback = callback
        self.attempts = attempts
        self.started = started
        self.attemptsToday = attemptsToday
        self.attemptDay = attemptDay
        self.works = works
        self.lastOutcome = lastOutcome
        self.lastOperator = lastOperator
        self.revision = revision
    }

    /// Nobody's telephone has rung for it yet: a dial that met full lines is none.
    package var isNew: Bool { attempts == 0 }

    /// The customer answered last time and no operator came: he is called again first, for an operator who is reserved.
    package var isOwed: Bool { lastOutcome == .abandoned }
}

/// Why a waiting lead has a due time.
package enum DelayReason: String, Hashable, Sendable {
    /// The wait after an attempt's outcome.
    case retry
    /// The time agreed with the customer.
    case callback
    /// The day's attempts are made.
    case dailyCap = "daily_cap"
    /// The customer is on the line already, perhaps with another shop.
    case customerBusy = "customer_busy"
    /// The day's calls to this person are made, over all shops.
    case personCap = "person_cap"
    /// An operator gave it back.
    case returned
    /// The customer asked not to be called until then.
    case doNotCall = "do_not_call"
}

/// A lead's numbers, and which of them do not exist.
package struct LeadPhones: Hashable, Sendable {
    package var first: PhoneNumber?
    package var alternative: PhoneNumber?
    package var isFirstBad: Bool
    package var isAlternativeBad: Bool

    package init(
        first: PhoneNumber?, alternative: PhoneNumber?, isFirstBad: Bool = false,
        isAlternativeBad: Bool = false
    ) {
        self.first = first
        self.alternative = alternative
        self.isFirstBad = isFirstBad
        self.isAlternativeBad = isAlternativeBad
    }

    /// The number for the attempt after `attempts` earlier ones: the two by turns, bad ones left out.
    package func next(afterAttempts attempts: Int) -> PhoneNumber? {
        let usable = [isFirstBad ? nil : first, isAlternativeBad ? nil : alternative].compactMap { $0 }
        guard !usable.isEmpty else { return nil }
        return usable[attempts % usable.count]
    }

    package func contains(_ number: PhoneNumber) -> Bool {
        first == number || alternative == number
    }

    package mutating func markBad(_ number: PhoneNumber) {
        if first == number { isFirstBad = true }
        if alternative == number { isAlternativeBad = true }
    }
}
