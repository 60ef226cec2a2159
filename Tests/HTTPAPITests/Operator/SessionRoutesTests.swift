import Cluster
import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// Signing in and out.
@Suite(.timeLimit(.minutes(1)))
struct SessionRoutesTests {
    @Test func aPersonSignsInUsesHisTokenAndSignsOut() async throws {
        try await PeopleWorld.run { world, client async throws in
            let signIn = try await client.send(
                .post, "/v1/sessions", #"{"login":"olena","password":"\#(PeopleWorld.password)"}"#)
            #expect(signIn.status == 201)
            #expect(signIn.json["operator_id"]?.string == "olena")
            #expect(signIn.json["expires_at"]?.string == "2027-01-15T20:00:00+00:00")
            let token = try #require(signIn.json["token"]?.string)
            #expect(!world.archive.everything.contains(token))

            let headers: HTTPFields = [.authorization: "Bearer \(token)"]
            #expect(try await client.send(.get, "/v1/operator/state", headers: headers).status == 200)
            #expect(try await client.send(.delete, "/v1/sessions/current", headers: headers).status == 204)
            #expect(world.record.received == ["olena signed out"])
            #expect(try await client.send(.get, "/v1/operator/state", headers: headers).code == "bad_token")
        }
    }

    @Test(arguments: [("olena", "wrong"), ("nobody", PeopleWorld.password), ("olena", " ")])
    func aWrongLoginAndAWrongPasswordLookTheSame(_ login: String, _ password: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(
                .post, "/v1/sessions", #"{"login":"\#(login)","password":"\#(password)"}"#)
            #expect(answer.status == 401)
            #expect(answer.code == "wrong_credentials")
        }
    }

    @Test func whoGuessesIsTold429AndWhenToComeBack() async throws {
        try await PeopleWorld.run { world, client async throws in
            for _ in 0..<10 {
                #expect(
                    try await client.send(.post, "/v1/sessions", #"{"login":"olena","password":"x"}"#).status == 401)
            }
            let body = #"{"login":"olena","password":"\#(PeopleWorld.password)"}"#
            let refused = try await client.send(.post, "/v1/sessions", body)
            #expect(refused.status == 429)
            #expect(refused.code == "too_many_failures")
            #expect(refused.headers[.retryAfter] == "6")
            world.clock.advance(to: PeopleWorld.start.milliseconds + 6000)
            #expect(try await client.send(.post, "/v1/sessions", body).status == 201)
        }
    }

    @Test func whatIsMissingIsNamedFieldByField() async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(.post, "/v1/sessions", #"{"login":7}"#)
            #expect(answer.status == 422)
            #expect(answer.json["errors"]?.array?.map { $0["pointer"]?.string } == ["/login", "/password"])
        }
    }

    @Test func withWorkInHandHeStaysSignedIn() async throws {
        try await PeopleWorld.run { world, client async throws in
            world.record.change { $0.refusal = ("work_in_hand", "Fix its result first.") }
            let answer = try await client.send(.delete, "/v1/sessions/current", as: "olena")
            #expect(answer.status == 409)
            #expect(answer.code == "work_in_hand")
            #expect(try await client.send(.get, "/v1/operator/state", as: "olena").status == 200)
        }
    }

    @Test func aSessionEndsByItself() async throws {
        try await PeopleWorld.run { world, client async throws in
            world.clock.advance(to: (PeopleWorld.start + .hours(13)).milliseconds)
            #expect(try await client.send(.get, "/v1/operator/state", as: "olena").status == 401)
        }
    }
}
