import HTTPAPI
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ClusterRoutesTests {
    private static let drain = "/v1/cluster/workers/one/drain"

    @Test func anAdministratorDrainsAWorkerAndTakesItBack() async throws {
        try await PeopleWorld.run { world, client async throws in
            let drained = try await client.send(.put, Self.drain, as: "admin")
            #expect(drained.json["workers"]?.array?.first?["draining"]?.bool == true)
            let back = try await client.send(.delete, Self.drain, as: "admin")
            #expect(back.json["workers"]?.array?.first?["draining"]?.bool == false)
            #expect(world.archive.audited == ["administrator drain_worker one", "administrator undrain_worker one"])
        }
    }

    @Test func aWorkerThatIsNotThereIsNotFound() async throws {
        try await PeopleWorld.run { _, client async throws in
            let answer = try await client.send(.put, "/v1/cluster/workers/nobody/drain", as: "admin")
            #expect(answer.status == 404 && answer.json["code"]?.string == "worker_not_found")
        }
    }

    @Test(arguments: ["sam", "olena", "shop"])
    func nobodyElseMay(who: String) async throws {
        try await PeopleWorld.run { _, client async throws in
            #expect(try await client.send(.get, "/v1/cluster", as: who).status == 403)
            #expect(try await client.send(.put, Self.drain, as: who).status == 403)
        }
    }
}
