import Testing

@testable import ContactCenter

/// The parts of predictive pacing, each by itself.
struct PacerTests {
    private static let noon = Kyiv.at("12:00")

    /// A pacer that has seen a campaign: 40 of 100 answer, after 10 s; conversations of 100 s, after-call work of 20 s.
    private func pacer(answers: Int = 200, abandoned: Int = 0, policy: PredictivePolicy = PredictivePolicy()) -> Pacer {
        var pacer = Pacer(policy)
        for number in 0..<answers {
            pacer.noteAnswer(after: .seconds(10), isAhead: false, at: Self.noon)
            for _ in 0..<(number % 2 == 0 ? 1 : 2) { pacer.noteLoss(after: .seconds(30)) }
        }
        for number in 1...40 {
            let work = WorkID(order: OrderID(rawValue: UInt64(number)), number: 1)
            pacer.begin(work, at: Self.noon - .seconds(100))
            pacer.finish(work, of: olena, afterCall: .seconds(20), at: Self.noon)
        }
        for _ in 0..<abandoned { pacer.noteAbandoned(at: Self.noon) }
        return pacer
    }

    private func situation(free: Int, ringing: Int = 0, team: Int = 10) -> PacingSituation {
        var situation = PacingSituation()
        situation.free = [Double](repeating: 1, count: free)
        situation.ringing = [Duration](repeating: .zero, count: ringing)
        situation.team = team
        situation.patience = .seconds(2)
        return situation
    }

    @Test func theSumOfChancesIsExact() {
        var counts = CountDistribution()
        for chance in [0.5, 0.25, 1.0, 0.0] { counts.add(chance) }
        #expect(counts.chances == [0, 0.375, 0.5, 0.125] && counts.mean == 1.75)
        #expect(counts.cumulative == [0, 0.375, 0.875, 1])
        var many = CountDistribution()
        for _ in 0..<500 { many.add(0.02) }
        #expect(abs(many.chances.reduce(0, +) - 1) < 1e-9 && many.chances.count < 60)
        let mean = many.chances.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
        #expect(abs(mean - 10) < 1e-6)
    }

    @Test func aCurveTellsHowLongThingsLast() {
        var curve = SurvivalCurve(width: .seconds(5), buckets: 20, memory: 1000)
        for seconds in 1...50 { curve.note(.seconds(seconds)) }
        #expect(curve.count == 50 && curve.mean == 25.5)
        #expect(abs(curve.chanceOfEnd(within: .seconds(10), after: .seconds(20)) - 1.0 / 3) < 0.05)
        #expect(curve.chanceOfEnd(within: .seconds(60), after: .zero) == 1)
        #expect(curve.chanceOfEnd(within: .seconds(25), after: .seconds(5000)) < 0.5)
        #expect(
            SurvivalCurve(width: .seconds(1), buckets: 2, memory: 2).chanceOfEnd(within: .seconds(1), after: .zero) == 0
        )
    }

    @Test func theNewWeighsMoreThanTheOld() {
        var curve = SurvivalCurve(width: .seconds(5), buckets: 20, memory: 50)
        for seconds in [20, 60] {
            for _ in 0..<300 {
                curve.fade()
                curve.note(.seconds(seconds))
            }
        }
        #expect(abs((curve.mean ?? 0) - 60) < 0.5 && abs(curve.count - 50) < 0.5)
        var rate = LearnedRate(prior: 1, priorWeight: 10, memory: 100)
        for _ in 0..<1000 { rate.note(false) }
        #expect(rate.value < 0.001)
    }

    @Test func aCallThatHasRungForLongIsHardlyAnswered() {
        let ring = pacer().ring
        #expect(abs((ring.answerRate ?? 0) - 0.4) < 0.02 && abs((ring.timeToAnswer ?? 0) - 10) < 1e-6)
        #expect(abs(ring.chance(after: .zero) - 0.4) < 0.02)
        #expect(ring.chance(after: .seconds(15)) < 0.01)
        #expect(ring.chance(after: .seconds(500)) <= 0.5)
    }

    @Test func theWindowForgets() {
        var window = AbandonWindow(length: .hours(1))
        func counts(_ minutes: Int) -> [Int] {
            let (answers, abandoned) = window.counts(at: Self.noon + .minutes(minutes))
            return [answers, abandoned]
        }
        for minute in 0...69 {
            window.noteAnswer(at: Self.noon + .minutes(minute))
            if minute == 5 { window.noteAbandoned(at: Self.noon + .minutes(minute)) }
            if minute == 59 { #expect(counts(minute) == [60, 1]) }
        }
        #expect(counts(69) == [60, 0] && counts(100) == [29, 0] && counts(300) == [0, 0])
    }

    @Test func moreOperatorsMoreCallsAndMoreRingingFewer() {
        let pacer = pacer()
        let calls = (0...10).map { pacer.plan(situation(free: $0), at: Self.noon).calls }
        #expect(calls == calls.sorted() && calls[0] == 0 && calls[1] == 1)
        #expect(calls[10] > 12, "of ten calls four are answered: \(calls)")
        let more = (0...calls[10]).map { pacer.plan(situation(free: 10, ringing: $0), at: Self.noon).calls + $0 }
        #expect(Set(more).count <= 2, "what is under way counts as what is started: \(more)")
        var sharing = situation(free: 10)
        sharing.free = sharing.free.map { $0 / 2 }
        #expect(pacer.plan(sharing, at: Self.noon).calls < calls[10])
        var reserving = situation(free: 10)
        reserving.reserve = 4
        #expect(pacer.plan(reserving, at: Self.noon).calls == calls[6])
        var waiting = situation(free: 10)
        waiting.onTheLine = 10
        #expect(pacer.plan(waiting, at: Self.noon).calls == 0)
    }

    @Test func whoIsAboutToFinishCountsForOneWhoIsFree() {
        var busy = situation(free: 1)
        let before = pacer().plan(busy, at: Self.noon).calls
        busy.talking = [Duration](repeating: .seconds(95), count: 4)
        busy.afterCall = [.seconds(15)]
        #expect(pacer().plan(busy, at: Self.noon).calls > before + 2)
        busy.talking = [Duration](repeating: .seconds(2), count: 4)
        busy.afterCall = []
        #expect(pacer().plan(busy, at: Self.noon).calls == before)
    }

    @Test(arguments: [
        (2, 200, 0, PacingFallback.smallTeam), (3, 200, 0, nil), (10, 10, 0, .unsureFigures),
        (10, 32, 0, .unsureFigures),
        (10, 200, 5, nil), (10, 200, 6, .abandonTarget),
    ])
    func aCampaignFallsBack(team: Int, answers: Int, abandoned: Int, fallback: PacingFallback?) {
        let plan = pacer(answers: answers, abandoned: abandoned).plan(situation(free: 2, team: team), at: Self.noon)
        #expect(plan.fallback == fallback && (plan.calls > 0) == (fallback == nil))
    }

    @Test func theRiskRestsWhereTheTargetIs() {
        var pacer = Pacer(PredictivePolicy(abandonPercent: 3))
        let first = pacer.risk
        for _ in 0..<370 { pacer.noteAnswer(after: .seconds(5), isAhead: true, at: Self.noon) }
        for _ in 0..<10 { pacer.noteAbandoned(at: Self.noon) }
        #expect(abs(pacer.risk / first - 1) < 0.06, "ten of 370 are 2.7 %: nine tenths of the target")
        for _ in 0..<100_000 { pacer.noteAnswer(after: .seconds(5), isAhead: true, at: Self.noon) }
        #expect(pacer.risk == 0.5)
        for _ in 0..<1000 { pacer.noteAbandoned(at: Self.noon) }
        #expect(pacer.risk == 0.001)
    }

    @Test func operatorsWhoDoNotComeBackAreNotCountedOn() {
        var pacer = pacer()
        for number in 0..<300 {
            let work = WorkID(order: OrderID(rawValue: UInt64(number)), number: 2)
            pacer.finish(work, of: taras, afterCall: nil, at: Self.noon)
            pacer.lookForReturned(at: Self.noon + .seconds(3)) { _ in false }
        }
        #expect(pacer.returning.value < 0.05)
    }
}
