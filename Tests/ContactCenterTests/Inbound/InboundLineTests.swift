import Testing

@testable import ContactCenter

/// What surrounds an inbound call: numbers, the queue's estimates, the reserve, the caller's order.
struct InboundLineTests {
    private static func campaign(_ id: String, _ numbers: UInt64...) -> Campaign {
        Sample.campaign(CampaignID(id)) {
            $0.inbound = InboundPlan(numbers: numbers.compactMap(PhoneNumber.init(digits:)), start: "a", steps: [:])
        }
    }

    @Test(arguments: [
        ("+380445550101", "a"), ("380445550101", "a"), ("0445550101", "a"), ("+38 (044) 555-01-02", "b"),
        ("445550102", "b"), ("5550102", "b"), ("550102", nil), ("", nil), ("anonymous", nil), ("0445550103", nil),
        ("9999999999999999999999", nil), ("1234567", nil),
    ])
    func aDialledNumberIsItsCampaigns(dialled: String, campaign: String?) {
        let directory = InboundDirectory([
            Self.campaign("a", 380_445_550_101), Self.campaign("b", 380_445_550_102, 481_231_234_567),
            Self.campaign("c", 380_441_234_567),
        ])
        #expect(directory.campaign(dialled: dialled)?.rawValue == campaign)
    }

    @Test func theWaitIsPlaceTimesHandleTimeByOperators() {
        var queue = InboundQueue()
        let now = Kyiv.at("12:00")
        let calls = ["a", "b", "c"].compactMap(InboundCallID.init)
        for call in calls { queue.join(call, order: nil, at: now) }
        queue.join(calls[0], order: nil, at: now)
        #expect(calls.map { queue.position(of: $0) } == [1, 2, 3])
        #expect(queue.expectedWait(of: calls[2], operators: 3) == .seconds(180))
        #expect(queue.minutes(of: calls[0], operators: 2) == 2)
        #expect(queue.expectedWait(of: calls[0], operators: 0) == nil)
        queue.leave(calls[0])
        #expect(queue.position(of: calls[2]) == 2 && queue.expectedWait(of: calls[0], operators: 1) == nil)
        for _ in 0..<200 { queue.noteHandled(.seconds(60)) }
        #expect(abs(queue.handleTime - 60) < 0.1)
    }

    /// The predictor against a queue of random services: who finds `ahead` callers waits as long as it says, on average.
    @Test(arguments: [(1, 3), (4, 2), (10, 8)])
    func theWaitIsRightOnAverage(operators: Int, ahead: Int) {
        var dice = Dice(seed: 5)
        var sum = 0.0
        for _ in 0..<4000 {
            // With all operators busy, the next is free after an exponential time of mean handle time / operators.
            for _ in 0...ahead { sum += dice.exponential() * 100 / Double(operators) }
        }
        var queue = InboundQueue()
        for _ in 0..<300 { queue.noteHandled(.seconds(100)) }
        let calls = (0...ahead).compactMap { InboundCallID("c\($0)") }
        for call in calls { queue.join(call, order: nil, at: Kyiv.at("12:00")) }
        let said = queue.expectedWait(of: calls[ahead], operators: operators)?.asSeconds ?? 0
        #expect(abs(said - sum / 4000) < 0.04 * said)
    }

    @Test func theReserveIsWhatErlangAsksForLessThoseWhoTalk() {
        var reserve = InboundReserve()
        let plan = InboundPlan(numbers: [], start: "", steps: [:], reserve: 0...20)
        let start = Kyiv.at("12:00")
        #expect(reserve.operators(plan, handleTime: 180, busy: 0, at: start) == 0)
        for second in stride(from: 0, to: 1800, by: 18) { reserve.noteArrival(at: start + .seconds(second)) }
        let now = start + .minutes(29)
        #expect(reserve.callsPerHour(at: now) == 200)
        // 200 calls an hour of 180 s: 14 operators for 80 % within 20 s (the published example has 88.8 % with 14).
        let needed = Erlang.agents(load: 10, handleTime: 180, share: 0.8, within: 20)
        #expect(needed == 13 || needed == 14)
        #expect(reserve.operators(plan, handleTime: 180, busy: 0, at: now) == needed)
        #expect(reserve.operators(plan, handleTime: 180, busy: 9, at: now) == needed - 9)
        #expect(reserve.operators(plan, handleTime: 180, busy: 30, at: now) == 0)
        var bounded = plan
        bounded.reserve = 2...5
        #expect(reserve.operators(bounded, handleTime: 180, busy: 0, at: now) == 5)
        #expect(reserve.operators(bounded, handleTime: 180, busy: 30, at: now) == 2)
        #expect(reserve.operators(plan, handleTime: 180, busy: 0, at: now + .hours(1)) == 0)
    }

    @Test func theOrderThatWeTriedLastIsTheOneHeCallsAbout() {
        let now = Kyiv.at("12:00")
        var floor = Floor()
        floor.add([
            Sample.lead(1, phone: Sample.phone(9), submitted: now - .minutes(9)),
            Sample.lead(2, submitted: now - .minutes(8)), Sample.lead(3, submitted: now - .minutes(1)),
        ])
        #expect(CallerMatch.best(among: [1, 2, 3].compactMap(floor.lead))?.id == OrderID(rawValue: 3))
        let tried = floor.attempt(olena, .noAnswer)
        #expect(tried == OrderID(rawValue: 1))
        #expect(CallerMatch.best(among: [1, 2, 3].compactMap(floor.lead))?.id == OrderID(rawValue: 1))
        floor.cancel(OrderID(rawValue: 1))
        #expect(CallerMatch.best(among: [1].compactMap(floor.lead)) == nil)
    }

    @Test func aMissedCallIsAnOrderOfItsOwn() {
        let missed = MissedCall(
            call: InboundCallID("1764-3.7")!, campaign: Sample.campaign, caller: Sample.phone(5), order: nil,
            reason: .hungUp, at: Kyiv.at("12:00"))
        let order = missed.submission(zone: Kyiv.zone)
        #expect(order.externalID == "call-1764-3.7" && order.submittedAt == missed.at)
        #expect(order.phone == .numbers(first: Sample.phone(5), alternative: nil) && order.source == "missed_call")
        #expect(
            String(decoding: order.body, as: UTF8.self)
                == #"{"source":"missed_call","call":"1764-3.7","phone":"\#(Sample.phone(5).e164)","reason":"hung_up"}"#)
        #expect(InboundCallID("a\"b") == nil && InboundCallID("") == nil)
    }
}
