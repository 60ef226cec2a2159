import Actors
import Cluster
import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// What a supervisor sees and does.
@Suite(.timeLimit(.minutes(1)))
struct SupervisorRoutesTests {
    @Test func theQueuesOfAllShopsAreSeen() async throws {
        try await PeopleWorld.run { _, client async throws in
            let queues = try await client.send(.get, "/v1/supervisor/queues", as: "sam").json["items"]?.array
            #expect(queues?.map { $0["shop"]?.string } == ["demo-a", "demo-b"])
            #expect(queues?.first?["oldest_new_seconds"] == .number("240.0"))
            #expect(queues?.first?["ready"] == [3, 1, 0, 7])
        }
    }

    @Test func aSupervisorOfOneShopSeesItsOwn() async throws {
        try await PeopleWorld.run { _, client async throws in
            let queues = try await client.send(.get, "/v1/supervisor/queues", as: "sue").json["items"]?.array
            #expect(queues?.map { $0["shop"]?.string } == ["demo-b"])
            #expect(try await client.send(.get, "/v1/supervisor/operators", as: "sue").json["items"]?.array?.count == 1)
            #expect(try await client.send(.get, "/v1/shops/demo-a/figures", as: "sue").status == 404)
        }
    }

    @Test func operatorsArePagedWithoutClients() async throws {
        try await PeopleWorld.run { _, client async throws in
            let first = try await client.send(.get, "/v1/supervisor/operators?limit=2", as: "admin").json
            #expect(first["items"]?.array?.map { $0["operator_id"]?.string } == ["olena", "petro"])
            let cursor = try #require(first["next_cursor"]?.string)
            let second = try await client.send(.get, "/v1/supervisor/operators?limit=2&cursor=\(cursor)", as: "admin")
            #expect(second.json["items"]?.array?.map { $0["operator_id"]?.string } == ["sam", "sue"])
            #expect(second.json["next_cursor"] == .null)
        }
    }

    @Test func whyAnOperatorHasNothingIsExplained() async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(.get, "/v1/supervisor/operators/olena/explanation", as: "sam")
            #expect(answer.json["items"]?.array?.first?["code"]?.string == "no_lead_due")
            #expect(answer.json["items"]?.array?.first?["text"]?["en"]?.string == "No lead is due.")
            let unknown = try await client.send(.get, "/v1/supervisor/operators/nobody/explanation", as: "sam")
            #expect(unknown.code == "operator_not_found")
        }
    }

    @Test func sendingSomebodyToABreakIsWrittenDown() async throws {
        try await PeopleWorld.run { world, client async throws in
            let answer = try await client.send(
                .put, "/v1/supervisor/operators/olena/state", as: "sam", #"{"state":"break","reason":"meeting"}"#)
            #expect(answer.json["state"]?.string == "break")
            #expect(world.archive.audited == ["operator/sam change_operator_state operator/olena"])
        }
    }

    @Test(arguments: [("olena", 403), ("shop", 403), ("carl", 403), (nil, 401), ("nonsense", 401)] as [(String?, Int)])
    func nobodyElseIsLetIn(_ who: String?, _ status: Int) async throws {
        try await PeopleWorld.run { _, client async throws in
            for path in ["queues", "operators", "events", "operators/olena/explanation"] {
                #expect(try await client.send(.get, "/v1/supervisor/\(path)", as: who).status == status)
            }
        }
    }

    @Test func aBoardIsSentOnlyWithNews() async throws {
        try await PeopleWorld.run { world, client async throws in
            async let stream = client.send(.get, "/v1/supervisor/events", as: "sam")
            await world.board.waitForReading()
            await world.clock.wait(forTimerAt: PeopleWorld.start.milliseconds + 1000)
            for second in 1...3 {
                if second == 2 { world.board.set(talking: 5) }
                world.clock.advance(to: PeopleWorld.start.milliseconds + Int64(second) * 1000)
                while world.clock.fireNext() {}
                await world.board.waitForReading()
            }
            world.services.draining.begin()
            let boards = try await stream.events.map { $0.data["operators"]?["talking"]?.integer }
            #expect(boards == [1, 5])
        }
    }

    @Test func aDeliveryIsListedAndSentAgain() async throws {
        try await PeopleWorld.run { world, client async throws in
            let list = try await client.send(.get, "/v1/shops/demo-a/deliveries?state=dead", as: "shop")
            let id = try #require(list.json["items"]?.array?.first?["delivery_id"]?.string)
            let path = "/v1/shops/demo-a/deliveries/\(id)/resend"
            #expect(try await client.send(.post, path, as: "shop").status == 202)
            #expect(world.record.received == ["resend \(id)"])
            world.record.change { $0.resend = .refused(state: "delivered", detail: "Only a dead one.") }
            #expect(try await client.send(.post, path, as: "shop").code == "delivery_is_delivered")
            world.record.change { $0.resend = .notFound }
            #expect(try await client.send(.post, path, as: "shop").code == "delivery_not_found")
            #expect(try await client.send(.get, "/v1/shops/demo-a/deliveries?state=lost", as: "shop").status == 400)
            #expect(try await client.send(.get, "/v1/shops/demo-b/deliveries", as: "shop").status == 404)
        }
    }
}
