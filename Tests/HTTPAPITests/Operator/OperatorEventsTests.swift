import Actors
import Cluster
import ContactCenter
import HTTPTypes
import Testing

@testable import HTTPAPI

/// The event stream of an operator's desktop.
@Suite(.timeLimit(.minutes(1)))
struct OperatorEventsTests {
    private static let olena = OperatorID("olena")

    private func view(_ state: OperatorState) -> OperatorView {
        OperatorView(operator: Self.olena, state: state, since: PeopleWorld.start)
    }

    @Test func aNewStreamBeginsWithTheWholeStateAndEndsWithTheNode() async throws {
        try await PeopleWorld.run { world, client async throws in
            async let stream = client.send(.get, "/v1/operator/events", as: "olena")
            await world.record.wait(for: "olena asks after r1-0")
            world.hub.notify(Self.olena, .offer(view(.reserved)))
            await world.record.wait(for: "olena asks after r1-1")
            world.services.draining.begin()
            let answer = try await stream
            #expect(answer.headers[.contentType] == "text/event-stream")
            let events = answer.text.split(separator: "\n\n").map(String.init)
            #expect(events.count == 3)
            #expect(events.first == "retry: 1000")
            #expect(
                events.dropFirst().first?.hasPrefix("id: r1-0\nevent: state\ndata: {\"operator_id\":\"olena\"") == true)
            #expect(events.last?.hasPrefix("id: r1-1\nevent: offer\ndata: {") == true)
            await world.record.wait(for: "olena disconnected")
        }
    }

    @Test(arguments: [true, false])
    func aStreamThatComesBackGetsWhatItMissed(_ isHeader: Bool) async throws {
        try await PeopleWorld.run { world, client async throws in
            for state in [OperatorState.ready, .reserved, .ringing] {
                world.hub.notify(Self.olena, .state(view(state)))
            }
            let headers: HTTPFields = isHeader ? [HTTPField.Name("Last-Event-ID")!: "r1-1"] : [:]
            let path = "/v1/operator/events" + (isHeader ? "" : "?last_event_id=r1-1")
            async let stream = client.send(.get, path, as: "olena", headers: headers)
            await world.record.wait(for: "olena asks after r1-3")
            world.services.draining.begin()
            let ids = try await stream.text.split(separator: "\n").filter { $0.hasPrefix("id: ") }
            #expect(ids == ["id: r1-2", "id: r1-3"])
        }
    }

    @Test(arguments: [false, true]) func theAgentIsToldWhenTheStreamIsGone(_ isLive: Bool) async throws {
        try await PeopleWorld.run(isLive: isLive) { world, client async throws in
            await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await client.send(.get, "/v1/operator/events", as: "olena") }
                await world.record.wait(for: "olena asks after r1-0")
                group.cancelAll()
                while await group.nextResult() != nil {}
            }
            await world.record.wait(for: "olena disconnected")
            #expect(world.hub.openStreams == 0)
        }
    }

    @Test func aStreamGoesOnWhenItsAgentMoves() async throws {
        try await PeopleWorld.run { world, client async throws in
            async let stream = client.send(.get, "/v1/operator/events", as: "olena")
            await world.record.wait(for: "olena asks after r1-0")
            let shard = world.system.shard(of: .operatorAgent(Self.olena))
            world.system.suspend(shard)
            world.hub.notify(Self.olena, .offer(view(.reserved)))
            world.system.resume(shard, epoch: Epoch(2))
            await world.record.wait(for: "olena asks after r1-1")
            world.services.draining.begin()
            #expect(try await stream.events.map(\.name) == ["state", "offer"])
        }
    }

    @Test func aStoppingNodeEndsItsStreamsAndTakesNoNewOnes() async throws {
        try await PeopleWorld.run { world, client async throws in
            async let stream = client.send(.get, "/v1/operator/events", as: "olena")
            await world.record.wait(for: "olena asks after r1-0")
            world.services.draining.begin()
            #expect(try await stream.status == 200)
            #expect(try await client.send(.get, "/v1/operator/events", as: "olena").code == "draining")
        }
    }
}
