import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// A shop's keys.
@Suite(.timeLimit(.minutes(1)))
struct KeyRoutesTests {
    @Test func aKeyIsShownOnceWorksAndIsRevoked() async throws {
        try await PeopleWorld.run { world, client async throws in
            let made = try await client.send(.post, "/v1/shops/demo-a/keys", as: "admin")
            #expect(made.status == 201)
            let key = try #require(made.json["key"]?.string)
            let id = try #require(made.json["key_id"]?.string)
            #expect(!world.archive.everything.contains(key))
            let headers: HTTPFields = [.authorization: "Bearer \(key)"]
            #expect(try await client.send(.get, "/v1/shops/demo-a/deliveries", headers: headers).status == 200)

            let list = try await client.send(.get, "/v1/shops/demo-a/keys", as: "admin")
            #expect(list.json["items"]?.array?.count == 2)
            #expect(!list.text.contains(key))

            #expect(try await client.send(.delete, "/v1/shops/demo-a/keys/\(id)", as: "admin").status == 204)
            #expect(try await client.send(.get, "/v1/shops/demo-a/deliveries", headers: headers).status == 401)
            #expect(try await client.send(.delete, "/v1/shops/demo-b/keys/\(id)", as: "admin").status == 404)
        }
    }

    @Test(arguments: ["sam", "shop", "olena"])
    func onlyAnAdministratorHandlesKeys(_ who: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            #expect(try await client.send(.post, "/v1/shops/demo-a/keys", as: who).status == 403)
            #expect(try await client.send(.get, "/v1/shops/demo-a/keys", as: who).status == 403)
        }
    }

    @Test func aShopThatIsNotThereHasNoKeys() async throws {
        try await PeopleWorld.run { _, client async throws in
            #expect(try await client.send(.post, "/v1/shops/none/keys", as: "admin").code == "shop_not_found")
        }
    }
}
