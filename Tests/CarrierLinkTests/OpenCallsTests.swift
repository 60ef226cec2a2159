import ContactCenter
import Testing

@testable import CarrierLink

/// What a client reports of calls whose events come twice, late, or not at all.
struct OpenCallsTests {
    private let shop = ShopID("demo-a")
    private let call = CallOrder.test(1)
    private let end = CallEvent.ended(.answered, cause: "16")

    private func told(_ calls: inout OpenCalls, _ events: [CallEvent], isMine: Bool = true) -> [CallEvent] {
        events.filter { calls.hear($0, of: call.attempt, shop: shop, isMine: isMine) }
    }

    @Test func eachEventIsToldOnceAndInOrder() {
        var calls = OpenCalls()
        calls.begin(call)
        let told = told(&calls, [.ringing, .ringing, .answered, .ringing, .connected, .answered, end, end, .ringing])
        #expect(told == [.ringing, .answered, .connected, end])
        #expect(calls.entries.isEmpty)
    }

    @Test func othersCallsAreNotToldAndNotKept() {
        var calls = OpenCalls()
        #expect(told(&calls, [.ringing, .answered, end], isMine: false).isEmpty)
        #expect(calls.entries.isEmpty)
    }

    @Test func aShopThatWasTakenOverIsToldFromThenOn() {
        var calls = OpenCalls()
        #expect(told(&calls, [.ringing], isMine: false).isEmpty)
        calls.learn(.ringing, of: call.attempt, shop: shop)
        #expect(told(&calls, [.answered, end]) == [.answered, end])
    }

    @Test func whatAQuestionAnsweredIsNotToldAgain() {
        var calls = OpenCalls()
        calls.learn(.up(since: Instant(seconds: 1)), of: call.attempt, shop: shop)
        #expect(told(&calls, [.answered]).isEmpty)
        calls.learn(.ended(.answered, cause: "16", answeredAt: nil), of: call.attempt, shop: shop)
        #expect(told(&calls, [end]).isEmpty)
    }

    @Test(
        arguments: [
            (.ringing, [], [.ringing]),
            (.up(since: Instant(seconds: 1)), [.ringing], [.answered]),
            (.ended(.busy, cause: "17", answeredAt: nil), [.ringing], [.ended(.busy, cause: "17")]),
            (
                .ended(.answered, cause: "16", answeredAt: Instant(seconds: 1)), [.ringing],
                [.answered, .ended(.answered, cause: "16")]
            ),
            (
                .ended(.answered, cause: "16", answeredAt: Instant(seconds: 1)), [.ringing, .answered, .connected],
                [.ended(.answered, cause: "16")]
            ),
            (.gone, [.ringing], [.ended(.failed, cause: "the telephone server knows no such call")]),
            (.gone, [.ringing, .answered], [.ended(.dropped, cause: "the telephone server knows no such call")]),
        ] as [(ChannelState, [CallEvent], [CallEvent])])
    func whatWasMissedIsToldInOrder(state: ChannelState, heard: [CallEvent], missed: [CallEvent]) {
        var calls = OpenCalls()
        calls.begin(call)
        #expect(told(&calls, heard) == heard)
        #expect(told(&calls, calls.course(state, of: call.attempt)) == missed)
    }

    @Test func aCallOnItsWayIsNotAskedAbout() {
        var calls = OpenCalls()
        calls.begin(call)
        #expect(calls.toAsk(all: true).isEmpty)
        calls.placed(call.attempt)
        #expect(calls.toAsk(all: true) == [call.attempt])
        #expect(calls.toAsk(all: false).isEmpty)
        calls.placed(call.attempt, isUnsure: true)
        #expect(calls.toAsk(all: false) == [call.attempt] && calls.isUnsettled)
    }

    @Test func endsAreForgottenInTheEnd() {
        var calls = OpenCalls()
        func isNews(_ number: UInt64) -> Bool {
            calls.hear(end, of: CallOrder.test(number).attempt, shop: shop, isMine: true)
        }
        #expect((1...20_001).allSatisfy { isNews($0) })
        #expect(isNews(1))
        #expect(!isNews(20_000))
    }
}
