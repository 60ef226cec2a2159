import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// What an operator does by API.
@Suite(.timeLimit(.minutes(1)))
struct OperatorRoutesTests {
    @Test func hisStateIsReadAndChanged() async throws {
        try await PeopleWorld.run { world, client async throws in
            let state = try await client.send(
                .put, "/v1/operator/state", as: "olena", #"{"state":"break","reason":"lunch"}"#)
            #expect(state.json["state"]?.string == "break")
            #expect(state.json["reason"]?.string == "lunch")
            #expect(state.json["since"]?.string == "2027-01-15T08:00:00+00:00")
            #expect(try await client.send(.put, "/v1/operator/state", as: "olena", #"{"state":"ready"}"#).status == 200)
            #expect(world.record.received == ["olena break", "olena ready"])
        }
    }

    @Test(arguments: [
        (#"{"state":"talking"}"#, 422, "invalid_fields"), ("{}", 422, "invalid_fields"), ("[", 400, "malformed_json"),
        ("7", 422, "invalid_fields"),
    ])
    func aStateThatIsNoneIsRefused(_ body: String, _ status: Int, _ code: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(.put, "/v1/operator/state", as: "olena", body)
            #expect(answer.status == status)
            #expect(answer.code == code)
        }
    }

    @Test(arguments: [
        ("hold", "hold"), ("resume", "resume"), ("mute", "mute"), ("unmute", "unmute"), ("hangup", "hang up"),
    ])
    func theCallInHandIsControlled(_ path: String, _ told: String) async throws {
        try await PeopleWorld.run { world, client async throws in
            #expect(try await client.send(.post, "/v1/operator/call/\(path)", as: "olena").status == 200)
            #expect(world.record.received == ["olena \(told)"])
        }
    }

    @Test func onlyDigitsOfATelephoneAreSent() async throws {
        try await PeopleWorld.run { world, client async throws in
            let good = try await client.send(.post, "/v1/operator/call/dtmf", as: "olena", #"{"digits":"12#*"}"#)
            #expect(good.status == 200)
            let bad = try await client.send(.post, "/v1/operator/call/dtmf", as: "olena", #"{"digits":"1a"}"#)
            #expect(bad.json["errors"]?.array?.first?["pointer"]?.string == "/digits")
            #expect(world.record.received.count == 1)
        }
    }

    @Test func whatDoesNotFitIsAConflictWithTheAgentsOwnWords() async throws {
        try await PeopleWorld.run { world, client async throws in
            world.record.change { $0.refusal = ("no_call", "You have no call in hand.") }
            let answer = try await client.send(.post, "/v1/operator/call/hold", as: "olena")
            #expect(answer.status == 409)
            #expect(answer.code == "no_call")
            #expect(answer.json["detail"]?.string == "You have no call in hand.")
        }
    }

    @Test(arguments: ["shop", "carl", "admin"])
    func whoIsNoOperatorIsKeptOut(_ who: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            #expect(try await client.send(.get, "/v1/operator/state", as: who).status == 403)
            #expect(try await client.send(.get, "/v1/operator/events", as: who).status == 403)
        }
    }
}
