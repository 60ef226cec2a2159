import Actors
import ContactCenter
import Testing

/// Fourteen orders with known calls: small enough to count by hand. Times are seconds after `start`.
struct FigureWorld {
    let start = Sample.start
    let now = Sample.start + .hours(4)
    private let desk: Desk

    /// Counted by hand from `init`.
    static var expected: FigureCounts {
        var counts = FigureCounts()
        counts.received = 11 + 2
        counts.resent = 2
        counts.duplicates = 1
        counts.fakesByPhone = 1
        counts.fakesByOperator = 1
        counts.dialled = 6
        counts.contacted = 4
        counts.confirmed = 2
        counts.contactedFakes = 1
        counts.confirmedMicros = ["UAH": 120_250_000, "PLN": 50_000_000]
        counts.confirmedByCurrency = ["UAH": 1, "PLN": 1]
        counts.attempts = 7
        counts.attemptsByOutcome = [.noAnswer: 1, .answered: 3, .abandoned: 1, .machine: 1]
        counts.firstDialsLate = 2
        counts.firstDialMilliseconds = (100 + 1100 + 50 + 10 + 20 + 30) * 1000
        counts.answers = 5
        counts.answerWaitMilliseconds = (5 + 25 + 0 + 2) * 1000
        counts.answeredWithinThreshold = 3
        counts.abandoned = 1
        counts.handled = 4
        counts.talkMilliseconds = (100 + 60 + 20 + 10) * 1000
        counts.afterCallMilliseconds = (30 + 10 + 5) * 1000
        counts.readyMilliseconds = (50 + 200) * 1000
        counts.busyMilliseconds = (100 + 30 + 30) * 1000
        return counts
    }

    init(_ store: any ConformingStore) async throws {
        desk = try await Desk(store)
        try await takeOrders()
        try await dial()
        try await finish()
        try await work()
    }

    /// 10 comes a minute before now; 11, 12 and 13 are before the time, of another shop, and after the time.
    private func order(_ number: Int) -> Order {
        let seconds =
            switch number {
            case 1: 0
            case 2: 200
            case 10: 4 * 3600 - 60
            case 11: -1
            case 13: 86_400
            case 14: 4 * 3600 - 42
            default: number
            }
        return Sample.order(
            number, shop: number == 12 ? Sample.otherShop : Sample.shop, phone: Sample.phone(number),
            submittedAt: start + .seconds(seconds), total: number == 2 ? "50" : "100.50",
            currency: number == 2 ? "PLN" : "UAH")
    }

    private func takeOrders() async throws {
        let verdicts: [Int: OrderVerdict] = [
            4: .duplicate(of: Sample.id(1), .sameNumber), 5: .held(.phone(.tooShort)), 6: .held(.doNotCall),
        ]
        for number in 1...14 {
            try await desk.write(Sample.intake(order(number), verdicts[number] ?? .queued).changes)
        }
        for number in [4, 4, 11] {
            try await desk.write([.orderResent(Sample.id(number), shop: Sample.shop, at: now)])
        }
    }

    /// - Parameters: seconds after the order was submitted.
    private func call(
        _ number: Int, attempt count: Int = 1, started: Int, answered: Int? = nil, connected: Int? = nil,
        ended: Int?, _ outcome: Outcome?, by person: OperatorID? = nil, isLate: Bool = false
    ) async throws {
        let order = order(number)
        func at(_ seconds: Int?) -> Instant? { seconds.map { order.submittedAt + .seconds($0) } }
        var attempt = Sample.attempt(
            count, of: order, phone: try #require(order.phone), at: order.submittedAt + .seconds(started),
            operator: person)
        attempt.isLate = isLate
        try await desk.write([.attemptStarted(attempt, personCap: 10, dayStart: .distantPast)])
        (attempt.answeredAt, attempt.connectedAt, attempt.endedAt) = (at(answered), at(connected), at(ended))
        attempt.outcome = outcome
        try await desk.write([.attemptChanged(attempt)])
        var lead = Sample.lead(of: order)
        lead.started = Int16(count)
        try await desk.write([.leadChanged(lead)])
    }

    private func dial() async throws {
        try await call(1, started: 100, ended: 130, .noAnswer, by: Sample.olena)
        try await call(
            1, attempt: 2, started: 990, answered: 1000, connected: 1005, ended: 1105, .answered, by: Sample.olena)
        try await call(
            2, started: 1100, answered: 1110, connected: 1135, ended: 1195, .answered, by: Sample.taras, isLate: true)
        try await call(3, started: 50, answered: 60, connected: 60, ended: 80, .answered, by: Sample.olena)
        try await call(7, started: 10, answered: 15, ended: 17, .abandoned)
        try await call(8, started: 20, answered: 25, ended: 26, .machine)
        try await call(11, started: 5, answered: 6, connected: 6, ended: 9, .answered, by: Sample.olena)
        try await call(12, started: 5, answered: 6, connected: 6, ended: 9, .answered, by: Sample.olena)
        // Still talking.
        try await call(14, started: 30, answered: 30, connected: 32, ended: nil, nil, by: Sample.taras)
    }

    private func finish() async throws {
        let results: [(number: Int, Disposition, total: String?, afterCall: Int)] = [
            (1, .confirmed, "120.25", 30), (2, .confirmed, nil, 10), (3, .fake, nil, 5), (11, .confirmed, nil, 7),
            (12, .confirmed, nil, 7),
        ]
        for (number, disposition, total, afterCall) in results {
            let order = order(number)
            var lead = Sample.lead(of: order)
            lead.started = number == 1 ? 2 : 1
            lead.state = .finished(.result(disposition))
            let fixed = FixedResult(
                work: WorkID(order: order.id, number: 1), shop: order.shop, campaign: order.campaign, attempt: nil,
                operator: number == 2 ? Sample.taras : Sample.olena,
                result: WorkResult(disposition: disposition, total: total.flatMap { Amount($0) }), fixedAt: now,
                afterCall: .seconds(afterCall))
            try await desk.write([.leadChanged(lead), .resultFixed(fixed)])
        }
    }

    /// Ihor served somebody else. Olena's second time of being ready was left open by a crash.
    private func work() async throws {
        let spans: [(OperatorID, OperatorState, from: Int, until: Int?)] = [
            (Sample.olena, .ready, -100, 50), (Sample.olena, .talking, 50, 150), (Sample.olena, .onBreak, 150, 1000),
            (Sample.olena, .ready, 1000, nil), (Sample.olena, .reserved, 1200, 1230),
            (Sample.olena, .offline, 1230, nil), (Sample.taras, .afterCall, 4 * 3600 - 30, nil),
            (OperatorID("ihor"), .ready, 0, 1000),
        ]
        for (person, state, from, until) in spans {
            var span = OperatorStateSpan(
                operator: person, state: state, reason: nil, from: start + .seconds(from), until: nil)
            try await desk.write([.operatorState(span)])
            span.until = until.map { start + .seconds($0) }
            try await desk.write([.operatorState(span)])
        }
    }
}
