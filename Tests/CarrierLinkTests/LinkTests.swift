import CarrierLink
import ContactCenter
import SimulatedCarrier
import Testing

/// A client and a carrier, with real HTTP between them.
@Suite(.timeLimit(.minutes(1)))
struct LinkTests {
    private let world = LinkWorld()
    private let conversation: [CallEvent] = [
        .ringing, .answered, .connected, .ended(.answered, cause: "16 normal clearing"),
    ]

    @Test func aCallsWholeCourseIsReported() async throws {
        try await world.serve { port in
            try await world.connect(port) { client, reports in
                let call = CallOrder.test(1)
                try await client.place(call)
                #expect(try await client.states(of: [call.attempt]) == [call.attempt: .ringing])
                world.pass(.minutes(5))
                #expect(await reports.events(of: call, count: 4) == conversation)
            }
        }
    }

    @Test func everyClientReportsTheShopsThatAreItsOwn() async throws {
        try await world.serve { port in
            try await world.connect(port, isMine: { $0 == ShopID("demo-a") }) { first, ofFirst in
                try await world.connect(port, isMine: { $0 == ShopID("demo-b") }) { _, ofSecond in
                    let (a, b) = (CallOrder.test(1), CallOrder.test(2, shop: "demo-b"))
                    try await first.place(a)
                    try await first.place(b)
                    world.pass(.minutes(5))
                    #expect(await ofFirst.events(of: a, count: 4) == conversation)
                    #expect(await ofSecond.events(of: b, count: 4) == conversation)
                    #expect(ofFirst.events(of: b).isEmpty && ofSecond.events(of: a).isEmpty)
                }
            }
        }
    }

    @Test func aSecondOrderUnderAnIdIsNotPlacedEvenWhenItsCallIsOver() async throws {
        try await world.serve { port in
            try await world.connect(port) { client, reports in
                let call = CallOrder.test(1)
                try await client.place(call)
                try await client.place(call)
                world.pass(.minutes(5))
                let course = await reports.course(of: call)
                #expect(course.contains(.answered) && course.last == conversation.last)
                try await client.place(call)
                #expect(world.carrier.tally.placed == 1 && world.carrier.tally.repeated == 2)
                world.pass(.minutes(50))
                try await client.place(call)
                #expect(world.carrier.tally.placed == 1)
                #expect(reports.events(of: call) == course)
            }
        }
    }

    @Test func anOrderThatComesAfterItsHangUpIsRefused() async throws {
        try await world.serve { port in
            try await world.connect(port) { client, reports in
                let call = CallOrder.test(1)
                try await client.hangUp(call.attempt)
                await #expect(throws: CarrierError.self) { try await client.place(call) }
                #expect(world.carrier.tally.placed == 0)
            }
        }
    }

    @Test func anOrderThatComesAfterItsCallWasGivenUpForLostIsRefused() async throws {
        try await world.serve { port in
            try await world.connect(port) { client, _ in
                let call = CallOrder.test(1)
                let states = try await client.states(of: [call.attempt])
                #expect(states == [call.attempt: .gone])
                await #expect(throws: CarrierError.self) { try await client.place(call) }
                #expect(world.carrier.tally.placed == 0)
            }
        }
    }

    @Test func whatHappenedWhileTheConnectionWasBrokenIsReportedOnceAndInOrder() async throws {
        let (ringing, talking) = (CallOrder.test(1), CallOrder.test(2))
        var port = 0
        try await world.serve { port = $0 }
        try await world.connect(port, waits: false) { client, reports in
            try await world.serve(port: port) { _ in
                while !client.isConnected { await Task.yield() }
                try await client.place(talking)
                world.pass(.seconds(10))
                #expect(await reports.events(of: talking, count: 3) == Array(conversation.prefix(3)))
                try await client.place(ringing)
            }
            world.pass(.seconds(30))
            #expect(reports.events(of: ringing).isEmpty)
            try await world.serve(port: port) { _ in
                #expect(await reports.events(of: ringing, count: 2) == [.ringing, .answered])
                world.pass(.minutes(5))
                #expect(await reports.events(of: talking, count: 4) == conversation)
                #expect(await reports.events(of: ringing, count: 3).last == conversation.last)
            }
        }
    }

    @Test func aCallWhoseOrderHadNoAnswerGoesOnWhereItWasPlaced() async throws {
        let stalling = StallingCarrier(world.carrier, .afterPlacing)
        try await world.serve(stalling) { port in
            try await world.connect(port) { client, reports in
                let call = CallOrder.test(1)
                try await client.place(call)
                stalling.open()
                world.pass(.minutes(5))
                let course = await reports.course(of: call)
                #expect(course.contains(.answered) && course.last == conversation.last)
                #expect(world.carrier.tally.placed == 1)
            }
        }
    }

    @Test func aCallWhoseOrderHadNoAnswerIsNotPlacedLater() async throws {
        let stalling = StallingCarrier(world.carrier, .beforePlacing)
        try await world.serve(stalling) { port in
            try await world.connect(port) { client, reports in
                let call = CallOrder.test(1)
                await #expect(throws: CarrierError.self) { try await client.place(call) }
                stalling.open()
                let states = try await client.states(of: [call.attempt])
                #expect(states == [call.attempt: .gone])
                world.pass(.minutes(5))
                #expect(world.carrier.tally.placed == 0 && reports.events(of: call).isEmpty)
            }
        }
    }

    @Test func aCallOfWhichNothingCanBeLearntEndsWhenTheCarrierCanBeAsked() async throws {
        let stalling = StallingCarrier(world.carrier, .beforePlacing, refusesQuestions: true)
        try await world.serve(stalling) { port in
            try await world.connect(port) { client, reports in
                let call = CallOrder.test(1)
                try await client.place(call)
                stalling.answerQuestions()
                #expect(
                    await reports.events(of: call, count: 1)
                        == [.ended(.failed, cause: "the telephone server knows no such call")])
                stalling.open()
                #expect(world.carrier.tally.placed == 0)
            }
        }
    }

    @Test func aSuccessorTakesTheCallsOver() async throws {
        let call = CallOrder.test(1)
        try await world.serve { port in
            try await world.connect(port) { client, reports in
                try await client.place(call)
                world.pass(.seconds(10))
                #expect(await reports.events(of: call, count: 3).count == 3)
            }
            try await world.connect(port) { successor, reports in
                let answeredAt = Instant(milliseconds: LinkWorld.noon + 7000)
                #expect(try await successor.states(of: [call.attempt]) == [call.attempt: .up(since: answeredAt)])
                try await successor.hangUp(call.attempt)
                world.pass(.seconds(1))
                #expect(await reports.events(of: call, count: 1) == [conversation[3]])
                #expect(
                    try await successor.states(of: [call.attempt])
                        == [call.attempt: .ended(.answered, cause: "16 normal clearing", answeredAt: answeredAt)])
            }
        }
    }

    @Test func aCarrierThatIsAwayIsSaidToBeSo() async throws {
        var port = 0
        try await world.serve { port = $0 }
        let client = CarrierClient(
            address: "http://127.0.0.1:\(port)", isMine: { _ in true }, report: { _, _, _ in }, logger: world.logger)
        let error = await #expect(throws: CarrierError.self) { try await client.place(.test(1)) }
        guard case .away = error else {
            Issue.record("\(String(describing: error)) does not prove that nothing was sent")
            return
        }
        try await client.shutdown()
    }
}
