import ContactCenter
import Testing

/// Conversations whose operators went without writing a result.
struct LostResultTests {
    /// After so many conversations whose results nobody wrote.
    private func floor(after conversations: Int, _ policy: AttemptPolicy) -> Floor {
        var floor = Floor([Sample.campaign(attempts: policy)])
        floor.add([Sample.lead(1, submitted: floor.now)])
        for _ in 0..<conversations {
            guard let work = floor.next(olena) else { continue }
            floor.report(.answered, work.attempt)
            floor.report(.ended(.answered, cause: "16"), work.attempt)
            floor.giveBack(work.id, of: olena, .vanished)
        }
        return floor
    }

    @Test func theCustomerIsCalledAgainAtOnce() {
        let floor = floor(after: 1, AttemptPolicy(delays: [.dropped: .minutes(3)]))
        #expect(floor.state(1) == .waiting)
        #expect(floor.lead(1)?.dueAt == floor.now)
        #expect(floor.lead(1)?.attempts == 1)
        #expect(floor.deliveries.isEmpty)
    }

    @Test func theLastAttemptIsNotMadeTwice() {
        let policy = AttemptPolicy(max: 2, delays: [.dropped: .zero])
        var floor = floor(after: 2, policy)
        #expect(floor.state(1) == .finished(.exhausted))
        #expect(floor.deliveries.map(\.kind) == [.ended])
        #expect(floor.bid(taras) == nil)
    }

    @Test func theDaysAttemptsStayTheDays() {
        let policy = AttemptPolicy(max: 5, perDay: 2, delays: [.dropped: .zero])
        let floor = floor(after: 2, policy)
        #expect(floor.state(1) == .waiting)
        #expect(floor.lead(1)?.dueAt == Kyiv.at("10:00", on: "2026-11-28"))
    }

    @Test func aWrongNumberDoesNotOpenAnotherCallThatDay() {
        var floor = Floor([Sample.campaign(attempts: AttemptPolicy(max: 5, perDay: 1))])
        let order = Sample.order(1, alternative: Sample.phone(2), submitted: floor.now)
        floor.add([Lead(order: order, deadline: floor.now + .minutes(15))])
        #expect(floor.talk(olena, WorkResult(disposition: .wrongNumber)) != nil)
        #expect(floor.state(1) == .waiting)
        #expect(floor.lead(1)?.dueAt == Kyiv.at("10:00", on: "2026-11-28"))
    }
}
