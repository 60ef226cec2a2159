import Actors
import Cluster
import ContactCenter
import Testing

@testable import CarrierLink

/// The JSON between a carrier and its clients.
struct FormTests {
    @Test(arguments: [nil, "olena"] as [String?])
    func aCallCrosses(id: String?) throws {
        var call = CallOrder.test(7)
        call.operator = id.map { OperatorID($0) }
        call.detectsMachines = id == nil
        let form = try WireJSON.decode(CallForm.self, WireJSON.encode(CallForm(call)))
        #expect(try form.order() == call)
    }

    @Test(
        arguments: [
            { $0.attempt = "x" }, { $0.phone = "0671234567" }, { $0.shop = "" }, { $0.campaign = "A b" },
            { $0.ringLimitMilliseconds = 0 }, { $0.ringLimitMilliseconds = .max }, { $0.operator = "-" },
        ] as [@Sendable (inout CallForm) -> Void])
    func aFieldThatIsNotInItsFormIsTold(change: @Sendable (inout CallForm) -> Void) {
        var form = CallForm(.test(1))
        change(&form)
        #expect(throws: CarrierProblem.self) { try form.order() }
    }

    @Test(
        arguments: [.ringing, .answered, .machineDetected, .connected]
            + Outcome.allCases.map { CallEvent.ended($0, cause: "21 \"rejected\"\n") })
    func anEventCrosses(event: CallEvent) throws {
        var lines = EventLines()
        let bytes = try WireJSON.encode(EventLine(event, .test(1))) + [UInt8(ascii: "\n")]
        #expect(try lines.add(bytes.prefix(9)).isEmpty)
        let news = try #require(try lines.add(bytes.dropFirst(9)).first?.news)
        #expect(news.event == event && news.attempt == CallOrder.test(1).attempt && news.shop == ShopID("demo-a"))
    }

    @Test(
        arguments: [
            .ringing, .gone, .up(since: Instant(milliseconds: 1)), .ended(.busy, cause: "", answeredAt: nil),
            .ended(.dropped, cause: "x", answeredAt: Instant(milliseconds: 5)),
        ] as [ChannelState])
    func aStandingCrosses(state: ChannelState) throws {
        let bytes = try WireJSON.encode(StandingForm(state, shop: ShopID("demo-a")))
        #expect(try WireJSON.decode(StandingForm.self, bytes).channelState == state)
    }

    @Test(arguments: [.hold, .resume, .mute, .unmute, .dtmf("12*#")] as [CallControl])
    func aControlCrosses(control: CallControl) throws {
        #expect(try WireJSON.decode(ControlForm.self, WireJSON.encode(ControlForm(control))).callControl == control)
    }

    @Test func aLineWithoutEndAndALineOfNonsenseAreRefused() throws {
        var lines = EventLines()
        #expect(throws: CarrierError.self) { try lines.add(Array(repeating: UInt8(ascii: "a"), count: 70_000)) }
        lines = EventLines()
        #expect(throws: CarrierError.self) { try lines.add(Array("nonsense\n".utf8)) }
        #expect(try EventLines.news(of: #"{"event":"from_the_future","attempt":"0000000000001-a1","shop":"s"}"#) == 0)
    }
}

extension EventLines {
    fileprivate static func news(of line: String) throws -> Int {
        var lines = EventLines()
        return try lines.add(Array((line + "\n").utf8)).compactMap(\.news).count
    }
}
