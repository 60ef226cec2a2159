import ContactCenter
import HTTPAPI
import Testing

struct OrderParserTests {
    private static let now = Instant(milliseconds: 1_795_700_000_000)
    private static let campaign = CampaignID("confirm")

    private static func parser(defaultCampaign: CampaignID? = campaign) -> OrderParser {
        let shop = Shop(
            id: ShopID("demo-a"), name: LocalizedText("A"), region: "UA", timeZone: .utc,
            duplicates: DuplicatePolicy(variant: .a))
        return OrderParser(
            shop: shop,
            campaigns: [Campaign(id: campaign, shop: shop.id, group: GroupID("ua"))],
            defaultCampaign: defaultCampaign, phones: PlainPhones(), calendar: BusinessCalendar(),
            now: now)
    }

    private static func parse(_ text: String) throws -> OrderSubmission {
        try parser().parse(Array(text.utf8))
    }

    @Test func readsEveryField() throws {
        let text = """
             {"submitted_at":"2026-11-26T00:00:20+02:00","external_id":"51841","number":"100001",
             "phone":"+380505476533","name":"Krystyna \\u0141","city":"Łódź","currency":"PLN","total":210.480,
             "items":[{"sku":"23084","name":"LIGHT","qty":24,"price":8.77,"colour":{"a":[1]}},{}],
             "campaign":"confirm","delivery":{"kind":"post"},"source":"site","attributes":{"utm":"x"},"new":[1,2]}
            """
        let order = try Self.parse(text)
        #expect(order.externalID == "51841")
        #expect(order.number == "100001")
        #expect(order.phoneField == "+380505476533")
        #expect(order.name == "Krystyna Ł")
        #expect(order.city == "Łódź")
        #expect(order.currency == "PLN")
        #expect(order.total?.description == "210.480")
        #expect(order.submittedAt == Instant(milliseconds: 1_795_644_020_000))
        #expect(order.campaign == Self.campaign)
        #expect(order.source == "site")
        #expect(order.body == Array(text.utf8))
    }

    @Test(
        "money keeps its digits",
        arguments: [
            ("210.48", "210.48"), (#""210.48""#, "210.48"), ("0.10", "0.10"),
            (#""1000000000000.01""#, "1000000000000.01"),
            ("0", "0"), ("99999999999999.9", "99999999999999.9"), ("14073.480", "14073.480"),
        ])
    func money(literal: String, text: String) throws {
        let order = try Self.parse(#"{"external_id":"1","phone":"","total":\#(literal)}"#)
        #expect(order.total?.description == text)
    }

    @Test(
        "names every field that is wrong",
        arguments: [
            ("{}", ["/external_id missing", "/phone missing"]),
            (#"{"external_id":null,"phone":null}"#, ["/external_id missing", "/phone missing"]),
            ("[]", [" wrong_type"]), ("5", [" wrong_type"]),
            (#"{"external_id":5,"phone":380671234567}"#, ["/external_id wrong_type", "/phone wrong_type"]),
            (#"{"external_id":" ","phone":""}"#, ["/external_id empty"]),
            (#"{"external_id":"\u0000a","phone":""}"#, ["/external_id bad_character"]),
            (#"{"external_id":"1","phone":"","total":"12,5"}"#, ["/total bad_amount"]),
            (#"{"external_id":"1","phone":"","total":1e3}"#, ["/total bad_amount"]),
            (#"{"external_id":"1","phone":"","total":-1}"#, ["/total bad_amount"]),
            (#"{"external_id":"1","phone":"","total":1234567890123456}"#, ["/total bad_amount"]),
            (#"{"external_id":"1","phone":"","total":[]}"#, ["/total wrong_type"]),
            (#"{"external_id":"1","phone":"","submitted_at":"2026-11-26T00:00:20"}"#, ["/submitted_at bad_time"]),
            (#"{"external_id":"1","phone":"","submitted_at":1795644020}"#, ["/submitted_at wrong_type"]),
            (#"{"external_id":"1","phone":"","campaign":"other"}"#, ["/campaign unknown_campaign"]),
            (#"{"external_id":"1","phone":"","currency":"грн"}"#, ["/currency bad_currency"]),
            (#"{"external_id":"1","phone":"","items":{}}"#, ["/items wrong_type"]),
            (
                #"{"external_id":"1","phone":"","items":[1,{"sku":5,"price":"x","qty":null}]}"#,
                ["/items/0 wrong_type", "/items/1/sku wrong_type", "/items/1/price bad_amount"]
            ),
            (
                #"{"external_id":"1","phone":"","delivery":"post","attributes":[]}"#,
                ["/delivery wrong_type", "/attributes wrong_type"]
            ),
            (
                #"{"phone":"\#(String(repeating: "5", count: 201))","name":"\#(String(repeating: "я", count: 501))"}"#,
                ["/phone too_long", "/name too_long", "/external_id missing"]
            ),
        ])
    func namesWhatIsWrong(text: String, expected: [String]) {
        do {
            _ = try Self.parse(text)
            Issue.record("taken: \(text)")
        } catch let problem as Problem {
            #expect(problem.code == "invalid_fields")
            #expect(problem.errors.map { "\($0.pointer) \($0.code)" } == expected)
        } catch {
            Issue.record(error)
        }
    }

    @Test func lengthsAreOfCharacters() throws {
        let name = String(repeating: "я", count: 500)
        #expect(try Self.parse(#"{"external_id":"1","phone":"","name":"\#(name)"}"#).name == name)
    }

    @Test(arguments: [#"{"external_id":"1""#, #"{"external_id":"1","external_id":"2","phone":""}"#, "", "{}{}"])
    func whatIsNotJSONIsSaidSo(text: String) {
        #expect { try Self.parse(text) } throws: { ($0 as? Problem)?.code == "malformed_json" }
    }

    @Test func anOrderFromTheFutureCountsFromItsReceipt() throws {
        let future = ISO8601.text(Self.now + .seconds(1))
        let order = try Self.parse(#"{"external_id":"1","phone":"","submitted_at":"\#(future)"}"#)
        #expect(order.submittedAt == nil)
        let past = ISO8601.text(Self.now)
        #expect(
            try Self.parse(#"{"external_id":"1","phone":"","submitted_at":"\#(past)"}"#).submittedAt == Self.now)
    }

    @Test func aShopWithoutACampaignMustNameOne() {
        #expect {
            try Self.parser(defaultCampaign: nil).parse(Array(#"{"external_id":"1","phone":""}"#.utf8))
        } throws: {
            ($0 as? Problem)?.errors.map(\.pointer) == ["/campaign"]
        }
    }
}
