import ContactCenter
import SimulatedCarrier
import Testing

/// One call's events, stage by stage. The limits of the model are narrowed to single moments.
@Suite(.timeLimit(.minutes(1)))
struct CallTests {
    /// Rings after 2 s, is answered 5 s later, talks for 60 s, waits 6 s for a voice.
    private static func model(_ change: (inout CustomerModel) -> Void = { _ in }) -> CustomerModel {
        .certain { model in
            model.progress = .seconds(2)...(.seconds(2))
            model.ring.limits = .seconds(5)...(.seconds(5))
            model.reject = .seconds(3)...(.seconds(3))
            model.machineRing = .seconds(15)...(.seconds(15))
            model.message = .seconds(8)...(.seconds(8))
            model.patience = .seconds(6)...(.seconds(6))
            model.talkLimits = .seconds(60)...(.seconds(60))
            change(&model)
        }
    }

    private func told(_ world: World) -> [String] {
        world.heard.map { "\($0.at / 100) \($0.event)" }
    }

    @Test func aCallForAnOperatorIsConnectedTheMomentItIsAnswered() async throws {
        let world = World(model: Self.model())
        try await world.carrier.place(World.call(1))
        world.passToTheEnd()
        #expect(
            told(world) == [
                "20 ringing", "70 answered", "70 connected",
                "670 ended(ContactCenter.Outcome.answered, cause: \"16 normal clearing\")",
            ])
    }

    @Test func aCallAheadOfOperatorsIsConnectedWhenOneComes() async throws {
        let world = World(model: Self.model())
        let call = World.call(1, operator: nil)
        try await world.carrier.place(call)
        world.pass(to: .seconds(8))
        #expect(try await world.carrier.states(of: [call.attempt]) == [call.attempt: .up(since: at(7))])
        try await world.carrier.connect(call.attempt, to: OperatorID("olena"))
        world.passToTheEnd()
        #expect(
            world.events(of: call.attempt) == [
                .ringing, .answered, .connected, .ended(.answered, cause: "16 normal clearing"),
            ])
        #expect(world.heard.map(\.at) == [2000, 7000, 8000, 68_000])
    }

    @Test func anOperatorWhoCameWhileItRangIsThereAtOnce() async throws {
        let world = World(model: Self.model())
        let call = World.call(1, operator: nil)
        try await world.carrier.place(call)
        world.pass(to: .seconds(3))
        try await world.carrier.connect(call.attempt, to: OperatorID("olena"))
        world.passToTheEnd()
        #expect(world.heard.map(\.at) == [2000, 7000, 7000, 67_000])
    }

    @Test func aCustomerWhoHearsNobodyHangsUp() async throws {
        let world = World(model: Self.model())
        try await world.carrier.place(World.call(1, operator: nil))
        world.passToTheEnd()
        #expect(world.heard.map(\.at) == [2000, 7000, 13_000])
        #expect(world.heard.last?.event == .ended(.abandoned, cause: "16 normal clearing"))
    }

    @Test(
        arguments: [
            (1, Outcome.noAnswer), (3, .noAnswer), (8, .answered),
        ])
    func hangingUpEndsACallAtAnyStage(_ second: Int, _ outcome: Outcome) async throws {
        let world = World(model: Self.model())
        let call = World.call(1)
        try await world.carrier.place(call)
        world.pass(to: .seconds(second))
        try await world.carrier.hangUp(call.attempt)
        try await world.carrier.hangUp(call.attempt)
        world.passToTheEnd()
        try await world.carrier.hangUp(call.attempt)
        world.passToTheEnd()
        guard case .ended(outcome, _) = world.heard.last?.event else {
            Issue.record("\(world.heard)")
            return
        }
        #expect(world.heard.last?.at == Int64(second) * 1000)
        #expect(world.heard.count { if case .ended = $0.event { true } else { false } } == 1)
        #expect(world.carrier.tally.ended == 1)
    }

    @Test func hangingUpOnACustomerWhoHeardNobodyAbandonsHim() async throws {
        let world = World(model: Self.model())
        let call = World.call(1, operator: nil)
        try await world.carrier.place(call)
        world.pass(to: .seconds(9))
        try await world.carrier.hangUp(call.attempt)
        world.passToTheEnd()
        #expect(world.heard.last?.event == .ended(.abandoned, cause: "16 normal clearing"))
        #expect(world.heard.last?.at == 9000)
    }

    @Test func itRingsNoLongerThanTheLimit() async throws {
        let world = World(model: Self.model { $0.ring.limits = .seconds(28)...(.seconds(28)) })
        try await world.carrier.place(World.call(1, ringLimit: .seconds(20)))
        world.passToTheEnd()
        #expect(world.heard.map(\.event) == [.ringing, .ended(.noAnswer, cause: "19 no answer")])
        #expect(world.heard.map(\.at) == [2000, 22_000])
    }

    @Test(
        arguments: [
            (true, [CallEvent.ringing, .machineDetected, .ended(.machine, cause: "16 normal clearing")]),
            (false, [.ringing, .answered, .connected, .ended(.answered, cause: "16 normal clearing")]),
        ])
    func aMachineIsToldFromAPersonOnlyWhereThatIsWanted(_ detects: Bool, _ events: [CallEvent]) async throws {
        let model = Self.model {
            $0.machines = 1
            $0.machineAnswers = 1
            $0.missedMachines = 0
        }
        let world = World(model: model)
        let call = World.call(1, detectsMachines: detects)
        #expect(world.carrier.intent(of: call.attempt, phone: call.phone, shop: call.shop) == .noDecision)
        try await world.carrier.place(call)
        world.passToTheEnd()
        #expect(world.heard.map(\.event) == events)
    }

    @Test(
        arguments: [
            (0.0, [CallEvent.ended(.busy, cause: "17 user busy")]),
            (1.0, [.ringing, .ended(.busy, cause: "21 call rejected")]),
        ])
    func aBusyCustomerMayPressTheRedButton(_ rejects: Double, _ events: [CallEvent]) async throws {
        let world = World(
            model: Self.model {
                $0.busy = 1
                $0.rejects = rejects
            })
        try await world.carrier.place(World.call(1))
        world.passToTheEnd()
        #expect(world.heard.map(\.event) == events)
    }

    @Test func callsThatTheCarrierDoesNotKnowAreGone() async throws {
        let world = World(model: Self.model())
        let call = World.call(1)
        let other = World.call(2)
        try await world.carrier.place(call)
        world.pass(to: .seconds(3))
        #expect(
            try await world.carrier.states(of: [call.attempt, other.attempt])
                == [call.attempt: .ringing, other.attempt: .gone])
        world.passToTheEnd()
        guard case .ended = try await world.carrier.states(of: [call.attempt])[call.attempt] else {
            Issue.record("the end of a call is forgotten at once")
            return
        }
    }

    private func at(_ second: Int64) -> Instant { Instant(milliseconds: World.noon + second * 1000) }
}
