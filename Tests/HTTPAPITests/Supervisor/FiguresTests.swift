import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// A shop's figures.
@Suite(.timeLimit(.minutes(1)))
struct FiguresTests {
    @Test func aDayIsCutAtTheMidnightsOfTheShop() async throws {
        try await PeopleWorld.run { world, client async throws in
            let answer = try await client.send(
                .get, "/v1/shops/demo-a/figures?from=2027-01-13&to=2027-01-15T06:00:00Z&by=day", as: "shop")
            #expect(
                answer.json["intervals"]?.array?.map { $0["from"]?.string } == [
                    "2027-01-13T00:00:00+00:00", "2027-01-14T00:00:00+00:00", "2027-01-15T00:00:00+00:00",
                ])
            #expect(answer.json["intervals"]?.array?.last?["to"]?.string == "2027-01-15T06:00:00+00:00")
            #expect(world.queries.figureTimes.count == 4)
        }
    }

    @Test func withoutATimeItIsTodayUntilNow() async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(.get, "/v1/shops/demo-a/figures", as: "sam")
            #expect(answer.json["from"]?.string == "2027-01-15T00:00:00+00:00")
            #expect(answer.json["to"]?.string == "2027-01-15T08:00:00+00:00")
            let total = answer.json["total"]
            #expect(total?["contact_rate"] == .number("0.75"))
            #expect(total?["abandon_rate"] == .null)
            #expect(total?["confirmed_sums"]?["UAH"]?.string == "631.44")
            #expect(total?["average_order_value"]?["UAH"]?.string == "210.48")
        }
    }

    @Test(arguments: [
        "from=yesterday", "from=2027-01-15&to=2027-01-14", "by=week", "by=hour&from=2026-01-01", "threshold=0",
        "threshold=x",
    ])
    func aTimeThatCantBeAnsweredIsABadParameter(_ query: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(.get, "/v1/shops/demo-a/figures?\(query)", as: "shop")
            #expect(answer.status == 400)
            #expect(answer.code == "bad_parameter")
        }
    }

    @Test func anHourIsCutAtTheHoursWhateverTheZone() throws {
        let nepal = TimeZoneRules(
            zone: ZoneID("Asia/Kathmandu"),
            changes: [TimeZoneRules.Change(from: .distantPast, offset: 20_700)])
        var query = try FiguresQuery.of("/f?by=hour", zone: nepal, now: PeopleWorld.start)
        query.from = PeopleWorld.start - .minutes(70)
        let pieces = try query.pieces(in: nepal)
        #expect(pieces.map { nepal.minuteOfDay(at: $0.from) % 60 } == [35, 0])
        #expect(pieces.last?.to == PeopleWorld.start)
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.to == $1.from })
    }

    @Test(
        arguments: [
            (210_480_000, "210.48"), (0, "0.00"), (1, "0.000001"), (-1_500_000, "-1.50"),
            (1_000_000_000_000, "1000000.00"),
        ] as [(Int64, String)])
    func aSumIsExact(_ micros: Int64, _ text: String) {
        #expect(Money.text(micros: micros) == text)
    }

    @Test(
        arguments: [
            (10_000_000, 3, "3.33"), (20_000_000, 3, "6.67"), (5_000, 1, "0.01"), (4_999, 1, "0.00"),
            (-20_000_000, 3, "-6.67"),
        ] as [(Int64, Int, String)])
    func anAverageIsRoundedToHundredths(_ micros: Int64, _ count: Int, _ text: String) {
        #expect(Money.average(micros: micros, count: count) == text)
    }
}
