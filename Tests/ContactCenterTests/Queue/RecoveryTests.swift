import ContactCenter
import Testing

/// A queue loaded anew while calls were under way: each lead state with each state of its channel.
struct RecoveryTests {
    private static let campaign = Sample.campaign { $0.powerRatio = 1 }
    private static let power = Sample.campaign(mode: .power) { $0.powerRatio = 1 }

    /// A lead brought into a state by an earlier process, and its open attempt.
    private func earlier(_ state: String) -> (Floor, Attempt?) {
        var floor = Floor([state == "answered" || state == "dialledAhead" ? Self.power : Self.campaign])
        floor.add([Sample.lead(1, submitted: floor.now)])
        switch state {
        case "dialledAhead": _ = floor.bid(olena)
        case "answered":
            _ = floor.bid(olena)
            floor.report(.answered, floor.placed[0].attempt)
        default:
            let work = floor.next(olena)
            if state != "dialled" { floor.report(.answered, work?.attempt) }
            if state == "afterCall" { floor.report(.ended(.answered, cause: "16"), work?.attempt) }
        }
        return (floor, floor.attempts.values.first { $0.endedAt == nil })
    }

    private func recovered(_ state: String, _ channel: ChannelState?) -> Floor {
        let (floor, attempt) = earlier(state)
        var next = Floor([state == "answered" || state == "dialledAhead" ? Self.power : Self.campaign], at: floor.now)
        next.add(Array(floor.rows.values))
        next.forget()
        let states = attempt.flatMap { open in channel.map { [open.id: $0] } } ?? [:]
        next.write(next.queue.recover(attempt.map { [$0] } ?? [], states, at: next.now))
        return next
    }

    @Test(
        arguments: [
            ("dialled", nil, "waiting"), ("dialled", .ringing, "dialling"),
            ("dialled", .up(since: Kyiv.at("12:00")), "talking"),
            ("dialledAhead", .gone, "waiting"), ("dialledAhead", .ringing, "dialling"),
            ("dialledAhead", .up(since: Kyiv.at("12:00")), "answered"), ("answered", nil, "waiting"),
            ("answered", .up(since: Kyiv.at("12:00")), "answered"), ("talking", nil, "after_call"),
            ("talking", .up(since: Kyiv.at("12:00")), "talking"), ("afterCall", nil, "after_call"),
            ("dialled", .ended(.answered, cause: "16", answeredAt: Kyiv.at("12:00")), "after_call"),
            ("talking", .ended(.answered, cause: "16", answeredAt: Kyiv.at("12:00")), "after_call"),
        ] as [(String, ChannelState?, String)])
    func aCallGoesOnOrEnds(state: String, channel: ChannelState?, expected: String) {
        let floor = recovered(state, channel)
        #expect(floor.state(1)?.word == expected)
        #expect(floor.placed.isEmpty, "nobody is dialled again")
        if expected == "waiting" { #expect(floor.lead(1)?.lastOutcome == .failed) }
    }

    @Test func aCustomerWhoAnsweredIsLetGoWhenNoOperatorComes() {
        var floor = recovered("answered", .up(since: Kyiv.at("12:00")))
        #expect(floor.queue.nextWake(after: floor.now) == floor.now + .seconds(2))
        floor.wake(at: floor.now + .seconds(2))
        #expect(floor.hungUp.count == 1 && floor.state(1) == .waiting)
    }

    @Test func aCustomerWhoAnsweredIsGivenToTheFirstOperatorWhoAsks() {
        var floor = recovered("answered", .up(since: Kyiv.at("12:00")))
        #expect(floor.bid(olena) == nil)
        #expect(floor.reserved.map(\.id) == [olena])
    }

    @Test func aChannelOfACancelledOrderIsHungUp() {
        let (floor, attempt) = earlier("dialled")
        var next = Floor([Self.campaign], at: floor.now)
        if let attempt {
            next.write(next.queue.recover([attempt], [attempt.id: .ringing], at: next.now))
            #expect(next.hungUp == [attempt.id])
        }
        #expect(next.queue.count == 0)
    }

    @Test func thePhoneOfALiveCallIsNotDialledForAnotherOrder() {
        var floor = recovered("dialled", .ringing)
        floor.add([Sample.lead(2, phone: Sample.phone(1), submitted: floor.now)])
        #expect(floor.next(taras) == nil)
        #expect(floor.explanation(2)?.code == "customer_busy")
    }

    @Test func operatorsWithWorkAreKnown() {
        #expect(recovered("talking", nil).queue.worksInHand.map(\.operator) == [olena])
        #expect(recovered("dialled", nil).queue.worksInHand.isEmpty)
    }
}
