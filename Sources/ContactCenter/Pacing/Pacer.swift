/// What a predictive campaign has learned of its calls and its operators, and how many calls it may start ahead of them.
///
/// **Decision.** `X` answers will come of the calls under way, `Y` operators will be there for them: the free ones, and those who
/// finish before a call that starts now is answered. Both are sums of independent chances, worked out exactly
/// (`CountDistribution`). One more call would meet no operator with the chance P(X ≥ Y): its *risk*. Calls are started
/// while that is at most the risk that is allowed. It is the greedy solution of "most conversations
/// for a bounded number of abandoned customers": each call is charged what it adds to the expected abandoned ones. The
/// look ahead to operators who finish is Samuelson's (Predictive dialing for outbound telephone call centers, Interfaces
/// 29(5), 1999).
///
/// **Control.** The allowed risk is learned: each customer who answers a call dialled ahead raises it by the share `aim` × target of
/// a step, each abandoned one lowers it by a step, so it rests where that share is abandoned (stochastic approximation,
/// Robbins, Monro 1951, on the logarithm). A small, steady risk buys far more than a high one that is switched on and off.
///
/// **Brake.** Whatever is learned: where one more abandoned customer would pass the target over the rolling window, counting those
/// whom the calls under way are expected to abandon, nothing is dialled ahead and the campaign is progressive. Overshoot
/// comes of several customers who answer at once, and of answers that leave the window.
struct Pacer: Sendable {
    /// Calls, and conversations with their after-call work, that must be known before anything is dialled ahead.
    static let leastCalls = 50.0
    static let leastConversations = 20.0
    /// Calls under way for each operator at work, whatever the figures say.
    static let mostCallsPerOperator = 5
    /// How soon the same situation is looked at again: calls have rung for longer, operators have talked for longer.
    static let lookAgain = Duration.seconds(1)
    /// By when an operator who has finished must be free again to count as returned.
    static let returnLimit = Duration.seconds(3)

    /// The share of the target that is aimed at: the rest is for chance.
    static let aim = 0.9
    static let step = 0.1
    static let firstRisk = 0.02
    static let riskBounds = 0.001...0.5

    var policy: PredictivePolicy
    private(set) var ring = RingCurve()
    /// From the operator's first word to the fixed result.
    private(set) var handling = SurvivalCurve(width: .seconds(5), buckets: 181, memory: 300)
    /// From the end of the call to the fixed result.
    private(set) var afterCall = SurvivalCurve(width: .seconds(2), buckets: 151, memory: 300)
    /// Whether a free operator takes a customer who is given to him: he may serve another shop at that moment.
    private(set) var acceptance = LearnedRate(prior: 1, priorWeight: 10, memory: 200)
    /// Whether an operator who has finished is free for this campaign then: he may go on a break, or to another shop.
    private(set) var returning = LearnedRate(prior: 0.8, priorWeight: 5, memory: 200)
    private(set) var abandons: AbandonWindow
    /// The risk that a call more may have of meeting no operator.
    private(set) var risk = Self.firstRisk
    /// Conversations under way, by their beginning.
    private var conversations: [WorkID: Instant] = [:]
    /// Operators who have finished, and when: looked for once.
    private var finished: [OperatorID: Instant] = [:]
    /// When the plan is to be made anew.
    var planAt = Instant.distantPast

    init(_ policy: PredictivePolicy) {
        self.policy = policy
        abandons = AbandonWindow(length: policy.window)
    }

    // Learning

    /// - Parameter isAhead: the call was dialled ahead of operators.
    mutating func noteAnswer(after ring: Duration, isAhead: Bool, at now: Instant) {
        self.ring.answered(after: ring)
        abandons.noteAnswer(at: now)
        guard isAhead else { return }
        risk = min(risk * (1 + Self.step * Self.aim * policy.abandonTarget), Self.riskBounds.upperBound)
    }

    mutating func noteLoss(after ring: Duration) { self.ring.lost(after: ring) }

    mutating func noteAbandoned(at now: Instant) {
        abandons.noteAbandoned(at: now)
        risk = max(risk * (1 - Self.step), Self.riskBounds.lowerBound)
    }

    mutating func noteAcceptance(_ isAccepted: Bool) { acceptance.note(isAccepted) }

    mutating func begin(_ work: WorkID, at now: Instant) { conversations[work] = now }

    /// A conversation's result is fixed.
    mutating func finish(_ work: WorkID, of id: OperatorID, afterCall duration: Duration?, at now: Instant) {
        if let since = conversations.removeValue(forKey: work) {
            handling.fade()
            handling.note(now - since)
        }
        if let duration {
            afterCall.fade()
            afterCall.note(duration)
        }
        finished[id] = now
    }

    /// A conversation's work went back: how long it would have taken is not known.
    mutating func drop(_ work: WorkID) { conversations[work] = nil }

    /// Looks for those who finished a while ago.
    mutating func lookForReturned(at now: Instant, isBack: (OperatorID) -> Bool) {
        for (id, moment) in finished.sorted(by: { $0.key < $1.key }) where now >= moment + Self.returnLimit {
            returning.note(isBack(id))
            finished[id] = nil
        }
    }

    // Deciding

    /// Calls to be started now.
    func plan(_ situation: PacingSituation, at now: Instant) -> PacingPlan {
        if situation.team < policy.leastOperators { return PacingPlan(fallback: .smallTeam) }
        guard let timeToAnswer = ring.timeToAnswer, ring.count >= Self.leastCalls,
            handling.count >= Self.leastConversations
        else { return PacingPlan(fallback: .unsureFigures) }
        let (answers, abandoned) = abandons.counts(at: now)
        let budget = policy.abandonTarget * Double(answers)
        guard budget >= 1 else { return PacingPlan(fallback: .unsureFigures) }

        let horizon = Duration.milliseconds(Int(timeToAnswer * 1000)) + situation.patience
        let available = operators(situation, within: horizon).cumulative
        var answering = customers(situation)
        let expected = Self.overflow(of: answering, over: available)
        // Two standard deviations of what is expected: several may answer at once.
        guard Double(abandoned) + expected + 2 * expected.squareRoot() + 1 <= budget else {
            return PacingPlan(fallback: .abandonTarget)
        }

        for _ in 0..<situation.reserve { answering.add(1) }
        let most = Self.mostCallsPerOperator * situation.team - situation.ringing.count - situation.onTheLine
        let chance = ring.chance(after: .zero)
        var calls = 0
        while calls < most, Self.risk(of: answering, over: available) <= risk {
            answering.add(chance)
            calls += 1
        }
        return PacingPlan(calls: calls, risk: risk)
    }

    private func customers(_ situation: PacingSituation) -> CountDistribution {
        var answering = CountDistribution()
        for _ in 0..<situation.onTheLine { answering.add(1) }
        for elapsed in situation.ringing.sorted() { answering.add(ring.chance(after: elapsed)) }
        return answering
    }

    private func operators(_ situation: PacingSituation, within horizon: Duration) -> CountDistribution {
        var available = CountDistribution()
        for share in situation.free.sorted() { available.add(share * acceptance.value) }
        let back = returning.value * acceptance.value
        for elapsed in situation.talking.sorted() {
            available.add(handling.chanceOfEnd(within: horizon, after: elapsed) * back)
        }
        for elapsed in situation.afterCall.sorted() {
            available.add(afterCall.chanceOfEnd(within: horizon, after: elapsed) * back)
        }
        return available
    }

    /// The chance that a customer more would find no operator: P(X ≥ Y).
    private static func risk(of answering: CountDistribution, over available: [Double]) -> Double {
        answering.chances.enumerated().reduce(0) { sum, entry in
            sum + entry.element * (entry.offset < available.count ? available[entry.offset] : 1)
        }
    }

    /// The customers who are expected to find no operator: E[(X − Y)⁺].
    private static func overflow(of answering: CountDistribution, over available: [Double]) -> Double {
        var excess = 0.0
        var sum = 0.0
        for (count, chance) in answering.chances.enumerated() {
            sum += chance * excess
            excess += count < available.count ? available[count] : 1
        }
        return sum
    }
}
