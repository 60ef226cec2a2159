import Actors
import Cluster
import ContactCenter
import SQLiteStore
import Testing

/// Calls that outlive the process that placed them: a telephone server is a process of its own, and its news may be lost.
@Suite(.timeLimit(.minutes(1)))
struct TakeoverTests {
    private let olena = OperatorID("olena")
    private let telephony = ScriptedTelephony()

    /// One worker places a call and dies; the next one finds it in this state, nil for up.
    private func takeOver(
        talking isTalking: Bool, _ state: ChannelState?,
        _ body: @escaping (World) async throws -> Void
    ) async throws {
        try await World.lives(
            .test, telephony: telephony,
            [
                { world in
                    try await world.hire("olena")
                    _ = try await world.submit("1")
                    let call = try #require(world.telephony.placed.first)
                    if isTalking { await world.report(.answered, call) }
                    world.telephony.knows(call.attempt, state ?? .up(since: world.now))
                },
                body,
            ])
    }

    private func attempts(_ world: World) async throws -> [Attempt] {
        try #require(try await world.store.orderDetails(telephony.placed[0].attempt.order)).attempts
    }

    @Test func aConversationIsCarriedOnAndItsResultFixed() async throws {
        try await takeOver(talking: true, nil) { world in
            let view = try await world.system.ask(.operatorAgent(olena), OperatorConnected())
            #expect(view.state == .talking)
            let work = try #require(view.work).id
            guard case .done = try await world.fix("olena", work) else {
                Issue.record("the result was refused")
                return
            }
            #expect(telephony.hungUp == [telephony.placed[0].attempt])
            await world.report(.ended(.answered, cause: "16"), telephony.placed[0])
            #expect(try await attempts(world).map(\.outcome) == [.answered])
            #expect(world.crm.sent.count == 1 && telephony.placed.count == 1)
        }
    }

    @Test func anOperatorOfAConversationHasItsControlsBack() async throws {
        try await takeOver(talking: true, nil) { world in
            _ = try await world.system.ask(.operatorAgent(olena), OperatorConnected())
            let answer = try await world.system.ask(.operatorAgent(olena), ControlCall(control: nil))
            guard case .done = answer else {
                Issue.record("the call was not found")
                return
            }
            #expect(telephony.hungUp == [telephony.placed[0].attempt])
        }
    }

    @Test func aCustomerWhoAnsweredMeanwhileIsTalkedTo() async throws {
        try await takeOver(talking: false, nil) { world in
            let view = try await world.system.ask(.operatorAgent(olena), OperatorConnected())
            #expect(view.state == .talking)
            #expect(telephony.placed.count == 1)
        }
    }

    @Test func aCallThatEndedMeanwhileHasItsTrueOutcome() async throws {
        try await takeOver(talking: false, .ended(.busy, cause: "17", answeredAt: nil)) { world in
            let attempt = try #require(try await attempts(world).first)
            #expect(attempt.outcome == .busy && attempt.cause == "17")
            try await world.hire("olena")
            await world.pass(.minutes(4))
            #expect(telephony.placed.count == 1)
        }
    }

    @Test(arguments: [true, false])
    func aConversationThatEndedMeanwhileLeavesItsResultToBeFixed(isHeardToBegin: Bool) async throws {
        let begun = World.noon + .seconds(9)
        try await takeOver(
            talking: isHeardToBegin, .ended(.answered, cause: "16", answeredAt: begun)
        ) { world in
            let view = try await world.system.ask(.operatorAgent(olena), OperatorConnected())
            #expect(view.state == .afterCall)
            let attempt = try #require(try await attempts(world).first)
            #expect(attempt.outcome == .answered && attempt.cause == "16")
            if !isHeardToBegin { #expect(attempt.connectedAt == begun) }
            guard case .done = try await world.fix("olena", try #require(view.work).id) else {
                Issue.record("the result was refused")
                return
            }
        }
    }

    @Test func aTelephoneServerThatIsAwayKeepsNobodyFromWorkAndNobodyIsDialledTwice() async throws {
        try await World.lives(
            .test, telephony: telephony,
            [
                { world in
                    try await world.hire("olena")
                    _ = try await world.submit("1")
                    telephony.isAway(true)
                },
                { world in
                    try await world.hire("taras")
                    let other = try await world.submit("2", phone: "+380671234568").order
                    #expect(telephony.placed.map(\.attempt.order).last == other)
                    let call = telephony.placed[0]
                    telephony.knows(call.attempt, .ended(.noAnswer, cause: "19", answeredAt: nil))
                    telephony.isAway(false)
                    await world.pass(.seconds(61))
                    #expect(try await attempts(world).map(\.outcome) == [.noAnswer])
                    #expect(telephony.placed.map(\.attempt.number) == [1, 1])
                },
            ])
    }

    @Test(
        arguments: [
            (.gone, .failed), (.ended(.noAnswer, cause: "19", answeredAt: nil), .noAnswer),
        ] as [(ChannelState, Outcome)])
    func anEndThatWasLostIsAskedForWithinTwoMinutes(state: ChannelState, outcome: Outcome) async throws {
        try await World.with { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            let call = world.telephony.placed[0]
            world.telephony.knows(call.attempt, state)
            await world.pass(.seconds(59))
            #expect(world.telephony.questions.isEmpty)
            await world.pass(.seconds(61))
            #expect(world.telephony.questions == [[call.attempt]])
            #expect(try await world.view("olena").state == .ready)
            let details = try #require(try await world.store.orderDetails(call.attempt.order))
            #expect(details.attempts.map(\.outcome) == [outcome])
        }
    }

    @Test func anAnswerThatWasLostIsAskedForToo() async throws {
        try await World.with { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            world.telephony.knows(world.telephony.placed[0].attempt, .up(since: world.now))
            await world.pass(.minutes(2))
            #expect(try await world.view("olena").state == .talking)
        }
    }

    @Test func whereNoCallIsUnderWayNobodyIsAskedAndNobodyIsWoken() async throws {
        try await World.with { world in
            try await world.hire("olena")
            _ = try await world.submit("1")
            let call = world.telephony.placed[0]
            await world.report(.answered, call)
            let work = try #require(try await world.view("olena").work).id
            _ = try await world.fix("olena", work)
            await world.report(.ended(.answered, cause: "16"), call)
            let timer = world.clock.nextTimer
            await world.pass(.hours(1))
            #expect(world.telephony.questions.isEmpty)
            #expect(timer == nil, "something waits to be woken")
        }
    }
}
