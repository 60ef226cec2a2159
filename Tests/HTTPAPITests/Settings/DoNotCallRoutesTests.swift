import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// The phones that must not be dialled.
@Suite(.timeLimit(.minutes(1)))
struct DoNotCallRoutesTests {
    @Test func aPhoneIsAddedReadAndTakenOff() async throws {
        try await PeopleWorld.run { world, client async throws in
            let path = "/v1/dnc/%2B380671234567"
            let added = try await client.send(.put, path, as: "sam", #"{"reason":"asked","shop":"demo-a"}"#)
            #expect(added.json["phone"]?.string == "+380671234567")
            #expect(world.keeper.doNotCall.first?.addedBy == "operator/sam")
            let typed = try await client.send(.get, "/v1/dnc/067%20123-45-67?shop=demo-a", as: "sam")
            #expect(typed.json["items"]?.array?.first?["reason"]?.string == "asked")
            #expect(try await client.send(.delete, path, as: "sam").status == 404)
            #expect(try await client.send(.delete, path + "?shop=demo-a", as: "sam").status == 204)
            #expect(try await client.send(.get, path, as: "sam").json["items"]?.array?.isEmpty == true)
            #expect(world.archive.audited.count == 4)
        }
    }

    @Test(arguments: [
        ("abc", "{}", 400, "phone_not_a_number"), ("0671234567", "{}", 400, "phone_too_short"),
        ("%2B380671234567", #"{"until":"2020-01-01T00:00:00Z"}"#, 422, "invalid_fields"),
        ("%2B380671234567", #"{"shop":"none"}"#, 404, "shop_not_found"),
    ])
    func whatCantBeTakenIsAProblem(_ phone: String, _ body: String, _ status: Int, _ code: String) async throws {
        try await PeopleWorld.run { world, client async throws in
            let answer = try await client.send(.put, "/v1/dnc/\(phone)", as: "sam", body)
            #expect(answer.status == status)
            #expect(answer.code == code)
            #expect(world.keeper.doNotCall.isEmpty)
        }
    }

    @Test func aSupervisorOfOneShopSpeaksForItOnly() async throws {
        try await PeopleWorld.run { _, client async throws in
            let path = "/v1/dnc/%2B380671234567"
            #expect(try await client.send(.put, path, as: "sue", "{}").status == 403)
            #expect(try await client.send(.put, path, as: "sue", #"{"shop":"demo-a"}"#).status == 404)
            #expect(try await client.send(.put, path, as: "sue", #"{"shop":"demo-b"}"#).status == 200)
        }
    }
}
