import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// The work in an operator's hand.
@Suite(.timeLimit(.minutes(1)))
struct WorkRoutesTests {
    private static let path = "/v1/operator/work/\(PeopleQueries.workID)"

    @Test func workIsAcceptedAndDeclined() async throws {
        try await PeopleWorld.run { world, client async throws in
            #expect(try await client.send(.post, Self.path + "/accept", as: "olena").status == 200)
            #expect(try await client.send(.post, Self.path + "/decline", as: "olena").status == 200)
            #expect(
                world.record.received == [
                    "olena accept \(PeopleQueries.workID)", "olena decline \(PeopleQueries.workID)",
                ])
        }
    }

    @Test func aDraftIsAnyJSONUpToItsLimit() async throws {
        try await PeopleWorld.run { world, client async throws in
            let draft = #"{"comment":"ring the bell","total":1.10}"#
            #expect(try await client.send(.put, Self.path + "/draft", as: "olena", draft).status == 200)
            #expect(world.record.drafts == [draft])
            let long = #""\#(String(repeating: "x", count: 70_000))""#
            #expect(try await client.send(.put, Self.path + "/draft", as: "olena", long).status == 413)
        }
    }

    @Test func aResultIsReadWholeAndExactly() async throws {
        try await PeopleWorld.run { world, client async throws in
            let body = """
                {"disposition":"callback","topic":"size","questions":["when?"],"comment":"после работы","total":210.480,
                 "items":[{"sku":"a","qty":2,"price":"105.24"}],"delivery":{"kind":"post","office":12},
                 "callback_at":"2027-01-15T12:00:00+02:00","callback_to":"me"}
                """
            #expect(try await client.send(.post, Self.path + "/result", as: "olena", body).status == 200)
            let result = try #require(world.record.results.first)
            #expect(
                result
                    == WorkResult(
                        disposition: .callback, topic: "size", questions: ["when?"], comment: "после работы",
                        items: #"[{"sku":"a","qty":2,"price":"105.24"}]"#, total: Amount("210.480"),
                        delivery: #"{"kind":"post","office":12}"#,
                        callback: Callback(
                            at: PeopleWorld.start + .hours(2), to: OperatorID("olena"))))
        }
    }

    @Test func theShopsOwnWordIsMappedAndKept() async throws {
        try await PeopleWorld.run { world, client async throws in
            #expect(
                try await client.send(.post, Self.path + "/result", as: "olena", #"{"disposition":"thinks"}"#).status
                    == 200)
            #expect(world.record.results.first?.disposition == .noDecision)
            #expect(world.record.results.first?.shopDisposition == "thinks")
        }
    }

    @Test(arguments: [
        (#"{}"#, "/disposition"), (#"{"disposition":"maybe"}"#, "/disposition"),
        (#"{"disposition":"callback"}"#, "/callback_at"),
        (#"{"disposition":"callback","callback_at":"2020-01-01T00:00:00Z"}"#, "/callback_at"),
        (#"{"disposition":"callback","callback_at":"tomorrow"}"#, "/callback_at"),
        (#"{"disposition":"confirmed","callback_at":"2027-01-15T12:00:00Z"}"#, "/callback_at"),
        (#"{"disposition":"callback","callback_at":"2027-01-15T12:00:00Z","callback_to":"you"}"#, "/callback_to"),
        (#"{"disposition":"confirmed","total":"1e5"}"#, "/total"),
        (#"{"disposition":"confirmed","total":-1}"#, "/total"),
        (#"{"disposition":"confirmed","items":{}}"#, "/items"), (#"{"disposition":"confirmed","items":[1]}"#, "/items"),
        (#"{"disposition":"confirmed","delivery":"post"}"#, "/delivery"),
        (#"{"disposition":"confirmed","questions":[1]}"#, "/questions"),
    ])
    func aWrongFieldIsNamed(_ body: String, _ pointer: String) async throws {
        try await PeopleWorld.run { world, client async throws in
            let answer = try await client.send(.post, Self.path + "/result", as: "olena", body)
            #expect(answer.status == 422)
            #expect(answer.json["errors"]?.array?.map { $0["pointer"]?.string } == [pointer])
            #expect(world.record.results.isEmpty)
        }
    }

    @Test(arguments: ["nonsense", "0000000000000-w0", "zzzzzzzzzzzzz-w1"])
    func whatIsNoWorkIsNotFound(_ id: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(
                .post, "/v1/operator/work/\(id)/result", as: "olena", #"{"disposition":"fake"}"#)
            #expect(answer.code == "work_not_found")
        }
    }

    @Test func whoHasTheWorkInHandSeesTheCardAndItIsWrittenDown() async throws {
        try await PeopleWorld.run { world, client async throws in
            world.giveWork(to: "olena")
            let card = try await client.send(.get, Self.path, as: "olena")
            #expect(card.status == 200)
            #expect(card.json["order"]?["body"]?["gift"]?.bool == true)
            #expect(card.json["order"]?["attempts"]?.array?.first?["outcome"]?.string == "busy")
            #expect(card.json["work"]?["phone"]?.string == "+380671234567")
            #expect(card.json["work"]?["draft"]?["a"]?.integer == 1)
            #expect(world.archive.audited == ["operator/olena read_order_card order/\(PeopleQueries.orderID)"])
        }
    }

    @Test(arguments: [("petro", 404), ("sue", 404), ("carl", 403), ("shop", 403), ("sam", 200), ("admin", 200)])
    func nobodyElseSeesTheCardButASupervisor(_ who: String, _ status: Int) async throws {
        try await PeopleWorld.run { world, client async throws in
            world.giveWork(to: "olena")
            #expect(try await client.send(.get, Self.path, as: who).status == status)
            #expect(world.archive.audited.isEmpty == (status != 200))
        }
    }
}
