import Testing

@testable import ContactCenter

/// Predictive mode in the queue: progressive until its figures are sure, and what becomes of abandoned customers.
struct PredictiveTests {
    private static func campaign(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
        Sample.campaign(mode: .predictive, change: change)
    }

    private static let power = Sample.campaign(mode: .power) {
        $0.powerRatio = 1
        $0.abandonMessage = Sound("shop/sorry")
    }

    @Test func withoutFiguresItIsProgressive() throws {
        var floor = Floor([Self.campaign()])
        floor.add((1...5).map { Sample.lead($0, submitted: floor.now) })
        for id in [olena, taras, ivan] {
            let work = floor.next(id)
            let attempt = try #require(work?.attempt)
            #expect(floor.attempts[attempt]?.operator == id)
        }
        #expect(floor.queue.unmanned.isEmpty)
        let pacing = floor.queue.status(at: floor.now).first?.pacing
        let status = try #require(pacing)
        #expect(status.fallback == .unsureFigures && status.answers == 0 && status.abandonRate == nil)
        floor.check()
    }

    @Test func whatWasLearnedOutlivesAChangeOfTheOtherSettings() {
        var floor = Floor([Self.campaign()])
        floor.add([Sample.lead(1, submitted: floor.now)])
        let order = floor.talk(olena, WorkResult(disposition: .confirmed))
        #expect(order == OrderID(rawValue: 1))
        floor.configure([Self.campaign { $0.predictive.abandonPercent = 2 }])
        #expect(floor.queue.pacing(of: Sample.campaign, at: floor.now)?.answers == 1)
        floor.configure([Self.campaign { $0.predictive.window = .hours(2) }])
        #expect(floor.queue.pacing(of: Sample.campaign, at: floor.now)?.answers == 0)
        floor.configure([Sample.campaign()])
        #expect(floor.queue.pacing(of: Sample.campaign, at: floor.now) == nil)
    }

    /// An answered customer whom nobody takes in time.
    private func abandoned() -> (Floor, AttemptID) {
        var floor = Floor([Self.power])
        floor.add((1...4).map { Sample.lead($0, submitted: floor.now) })
        _ = floor.bid(olena)
        let attempt = floor.placed[0].attempt
        floor.write(floor.queue.withdraw(olena, at: floor.now))
        floor.report(.answered, attempt)
        floor.wake(at: floor.now + .seconds(2))
        return (floor, attempt)
    }

    @Test func heHearsTheMessageAndNobodyElseIsLookedFor() {
        var (floor, attempt) = abandoned()
        #expect(floor.hungUp.isEmpty)
        let dismissed = floor.actions.contains { action in
            if case .dismiss(attempt, let message) = action { message.name == "shop/sorry" } else { false }
        }
        #expect(dismissed && floor.attempts[attempt]?.endedAt == nil)
        let bid = floor.bid(taras)
        #expect(bid == nil && floor.reserved.isEmpty)
        floor.check()
        floor.report(.ended(.dropped, cause: "16"), attempt)
        #expect(floor.attempts[attempt]?.outcome == .abandoned)
        floor.check()
    }

    @Test func whoTakesHimTooLateIsToldSo() throws {
        var floor = Floor([Self.power])
        floor.add([Sample.lead(1, submitted: floor.now)])
        _ = floor.bid(olena)
        floor.report(.answered, floor.placed[0].attempt)
        let asked = try #require(floor.reserved.first)
        floor.wake(at: floor.now + .seconds(2))
        floor.write(floor.queue.reserved(asked.work.id, olena, accepted: true, at: floor.now))
        #expect(floor.told == [.over(.outcome(.abandoned))])
    }

    @Test func heIsCalledAgainFirstAndOnlyForAReservedOperator() {
        var (floor, attempt) = abandoned()
        floor.report(.ended(.answered, cause: "16"), attempt)
        let explanation = floor.explanation(1)
        #expect(explanation?.code == "abandoned_callback" && explanation?.until == floor.now + .minutes(5))
        floor.wake(at: floor.now + .minutes(5))
        floor.forget()
        let bid = floor.bid(taras)
        #expect(bid?.lead == OrderID(rawValue: 1) && floor.placed.isEmpty, "before new orders, and not ahead of him")
        let work = bid.flatMap { floor.claim($0, by: taras) }
        #expect(work?.attempt.flatMap { floor.attempts[$0] }?.operator == taras)
        floor.check()
    }
}
