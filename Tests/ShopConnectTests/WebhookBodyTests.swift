import ContactCenter
import Foundation
import Testing

@testable import ShopConnect

struct WebhookBodyTests {
    private func text(_ delivery: Delivery) -> String {
        String(
            decoding: WebhookBody(delivery, of: DeliverySamples.order, in: DeliverySamples.kyiv).bytes, as: UTF8.self)
    }

    @Test func aResultIsWrittenWhole() throws {
        let id = DeliverySamples.orderID
        let order =
            #""order":{"order_id":"\#(id)","external_id":"x-1","number":"N\"1\"","campaign":"c","phone":"+380671234567","#
            + #""name":"Олена\n","city":"Київ","currency":"UAH","total":"210.40","#
            + #""submitted_at":"2026-11-27T10:55:00.000+02:00","received_at":"2026-11-27T10:59:59.999+02:00"}"#
        let result =
            #""result":{"disposition":"confirmed","shop_disposition":"gift","topic":"size","questions":["когда?","сколько?"],"#
            + #""comment":"ok","items":[{"sku":"1","price":1.10}],"total":"99.90","delivery":"[1,]","#
            + #""callback_at":"2026-11-27T12:00:00.000+02:00","callback_to":"any","operator":"olena","work_id":"\#(id)-w1","#
            + #""phone":"+380671234567","final":true}"#
        let head =
            #"{"id":"\#(id)-d7","event":"order.result","created_at":"2026-11-27T11:00:00.000+02:00","shop":"demo-a","#
        #expect(text(DeliverySamples.result()) == head + order + "," + result + "}")
        #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(text(DeliverySamples.result()).utf8))
        }
    }

    @Test func aResultThatIsNotTheLastSaysWhenTheNextIs() {
        let event = LeadEvent.resultFixed(
            WorkID(order: DeliverySamples.orderID, number: 2), OperatorID("o"), WorkResult(disposition: .noDecision),
            number: nil, next: .wait(until: DeliverySamples.now + .days(1), .retry))
        #expect(
            text(DeliverySamples.delivery(.result, event)).contains(
                #""final":false,"next_attempt_at":"2026-11-28T11:00:00.000+02:00"}"#))
    }

    @Test func anEndSaysWhy() throws {
        let phone = try #require(PhoneNumber(e164: "+380671234567"))
        let ended = LeadEvent.attemptEnded(
            AttemptID(order: DeliverySamples.orderID, number: 7), phone, .noAnswer, cause: "19",
            next: .finish(.exhausted))
        #expect(
            text(DeliverySamples.delivery(.ended, ended)).hasSuffix(
                #""end":{"reason":"exhausted","outcome":"no_answer","phone":"+380671234567"}}"#))
        #expect(
            text(DeliverySamples.delivery(.ended, .cancelled(by: "shop"))).hasSuffix(
                #""end":{"reason":"cancelled","by":"shop"}}"#))
    }

    @Test(arguments: ["1", "-0.5e+3", "\"a\\u00e9\\n\"", "[]", "{}", " [1, {\"a\": null}] ", "true", "1.10"])
    func jsonIsToldFromWhatIsNone(text: String) {
        #expect(JSONCheck.isValue(text))
    }

    @Test(arguments: [
        "", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", "-", "\"", "\"\u{1}\"", "\"\\x\"", "\"\\u12\"", "nul", "1 2",
        "[",
        "[[[", "{\"a\"}", "NaN",
    ])
    func whatIsNoJSONIsToldToo(text: String) {
        #expect(!JSONCheck.isValue(text))
        #expect(!JSONCheck.isValue(String(repeating: "[", count: 100_000)))
    }

    @Test(
        arguments: [
            (0, 0, "1970-01-01T00:00:00.000+00:00"), (-1, 0, "1969-12-31T23:59:59.999+00:00"),
            (0, -12_600, "1969-12-31T20:30:00.000-03:30"), (1_709_164_800_123, 20_700, "2024-02-29T05:45:00.123+05:45"),
        ] as [(Int64, Int, String)])
    func timesHaveTheirOffset(milliseconds: Int64, offset: Int, expected: String) {
        let zone = TimeZoneRules(zone: ZoneID("x"), changes: [.init(from: .distantPast, offset: offset)])
        #expect(InstantText.write(Instant(milliseconds: milliseconds), in: zone) == expected)
    }
}
