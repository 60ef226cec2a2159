import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// Settings as documents with versions.
@Suite(.timeLimit(.minutes(1)))
struct DocumentRoutesTests {
    @Test func aDocumentIsChangedOnlyFromTheVersionThatWasSeen() async throws {
        try await PeopleWorld.run { _, client async throws in
            let read = try await client.send(.get, "/v1/shops/demo-a", as: "admin")
            #expect(read.headers[.eTag] == "\"1\"")
            let body = #"{"time_zone":"Europe/Kyiv"}"#
            let first = try await client.send(
                .put, "/v1/shops/demo-a", as: "admin", body, headers: [.ifMatch: "\"1\""])
            #expect(first.status == 200)
            #expect(first.headers[.eTag] == "\"2\"")
            let second = try await client.send(
                .put, "/v1/shops/demo-a", as: "admin", body, headers: [.ifMatch: "\"1\""])
            #expect(second.status == 412)
            #expect(second.code == "version_conflict")
        }
    }

    @Test func aNewDocumentIsMadeOnce() async throws {
        try await PeopleWorld.run { world, client async throws in
            let headers: HTTPFields = [.ifNoneMatch: "*"]
            let path = "/v1/telephony-servers/ast1"
            #expect(try await client.send(.put, path, as: "admin", "{}", headers: headers).status == 201)
            #expect(try await client.send(.put, path, as: "admin", "{}", headers: headers).status == 412)
            #expect(world.archive.audited == ["administrator put_telephony_server telephony_server/ast1 version 1"])
        }
    }

    @Test(arguments: ["3", "\"x\"", "W/\"1\"", "\"0\""])
    func whatIsNoVersionIsRefused(_ version: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(
                .put, "/v1/shops/demo-a", as: "admin", "{}", headers: [.ifMatch: version])
            #expect(answer.code == "bad_version")
        }
    }

    @Test func aWrongFieldIsNamedByItsPointer() async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(.put, "/v1/shops/demo-a", as: "admin", #"{"time_zone":"Kyiv"}"#)
            #expect(answer.status == 422)
            #expect(answer.json["errors"]?.array?.first?["pointer"]?.string == "/time_zone")
        }
    }

    @Test func onlyAnAdministratorSeesAPasswordsHash() async throws {
        try await PeopleWorld.run { _, client async throws in
            for (who, isSeen) in [("admin", true), ("sam", false), ("olena", false)] {
                let answer = try await client.send(.get, "/v1/operators/olena", as: who)
                #expect(answer.status == 200)
                #expect((answer.json["password_hash"] != nil) == isSeen)
            }
        }
    }

    @Test(arguments: [
        ("olena", "/v1/operators/petro", 403), ("olena", "/v1/shops/demo-a", 403), ("shop", "/v1/shops/demo-a", 403),
        ("sam", "/v1/shops/demo-a", 200), ("sue", "/v1/shops/demo-a", 404), ("sam", "/v1/shops/none", 404),
        ("sam", "/v1/campaigns/demo-a-confirm", 200), ("sue", "/v1/campaigns/demo-a-confirm", 404),
    ])
    func whoMayReadWhat(_ who: String, _ path: String, _ status: Int) async throws {
        try await PeopleWorld.run { _, client async throws in
            #expect(try await client.send(.get, path, as: who).status == status)
        }
    }

    @Test(arguments: ["sam", "olena", "shop"])
    func onlyAnAdministratorWrites(_ who: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            #expect(try await client.send(.put, "/v1/shops/demo-a", as: who, "{}").status == 403)
        }
    }

    @Test func aListHasTheVersionsOfItsKindOnly() async throws {
        try await PeopleWorld.run { _, client async throws in
            let list = try await client.send(.get, "/v1/campaigns", as: "sam")
            #expect(list.json["items"]?.array?.map { $0["id"]?.string } == ["demo-a-confirm"])
            #expect(try await client.send(.get, "/v1/shops", as: "sue").json["items"]?.array?.isEmpty == true)
        }
    }
}
