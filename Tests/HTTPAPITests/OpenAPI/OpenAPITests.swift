import Actors
import Cluster
import ContactCenter
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import HTTPAPI

/// What docs/openapi.yaml says is what the API does, and the reverse.
@Suite(.timeLimit(.minutes(1)))
struct OpenAPITests {
    private static let health: Set = ["/livez", "/readyz", "/startupz", "/cluster", "/metrics"]

    @Test func everyRouteIsInTheDocumentAndTheReverse() async throws {
        let document = try OpenAPIDocument.load()
        let described = Set(document.operations.filter { !Self.health.contains($0.path) }.map(\.description))
        try await PeopleWorld.run { world, _ async throws in
            let routes = Set(world.router.routes.map { "\($0.method) \($0.path.template)" })
            #expect(routes.subtracting(described).sorted() == [], "not in the document")
            #expect(described.subtracting(routes).sorted() == [], "not in the router")
        }
    }

    @Test func everyAnswerIsAsDescribedAndEveryOperationIsSeenToSucceed() async throws {
        let document = try OpenAPIDocument.load()
        let succeeded = Mutex<Set<OpenAPIDocument.Operation>>([])
        try await PeopleWorld.run { world, client async throws in
            world.giveWork(to: "olena")
            for exchange in Exchange.all {
                let name = "\(exchange.method) \(exchange.uri)"
                let answer = try await client.send(
                    exchange.method, exchange.uri, as: exchange.who, exchange.body, headers: exchange.headers)
                #expect(answer.status == exchange.status, "\(name): \(answer.text)")
                let found = document.operation(exchange.method.rawValue, exchange.uri)
                let operation = try #require(found, "\(name)")
                let findings = document.findings(operation, answer)
                #expect(findings == [], "\(name): \(answer.text)")
                if answer.status < 300 { succeeded.withLock { _ = $0.insert(operation) } }
            }
        }
        let seen = succeeded.withLock { $0 }
        let unseen = document.operations.filter { !Self.health.contains($0.path) && !seen.contains($0) }
        #expect(unseen.map(\.description) == ["GET /v1/operator/events", "GET /v1/supervisor/events"])
    }

    @Test func everyEventOfAnOperatorsStreamIsAsDescribed() async throws {
        let document = try OpenAPIDocument.load()
        try await PeopleWorld.run { world, client async throws in
            world.giveWork(to: "olena")
            async let stream = client.send(.get, "/v1/operator/events", as: "olena")
            await world.record.wait(for: "olena asks after r1-0")
            let id = OperatorID("olena")
            let view = OperatorView(operator: id, state: .talking, since: PeopleWorld.start, afterwards: .onBreak)
            for notice in [Notice.offer(view), .call(view), .work(view), .notice(code: "n", LocalizedText("x"))] {
                world.hub.notify(id, notice)
            }
            await world.record.wait(for: "olena asks after r1-4")
            world.services.draining.begin()
            let answer = try await stream
            let operation = try #require(document.operation("GET", "/v1/operator/events"))
            #expect(document.findings(operation, answer) == [])
            #expect(answer.events.map(\.name) == ["state", "offer", "call", "work", "notice"])
        }
    }

    @Test func theBoardsEventIsAsDescribed() async throws {
        let document = try OpenAPIDocument.load()
        try await PeopleWorld.run { world, client async throws in
            async let stream = client.send(.get, "/v1/supervisor/events", as: "sam")
            await world.clock.wait(forTimerAt: PeopleWorld.start.milliseconds + 1000)
            world.services.draining.begin()
            let operation = try #require(document.operation("GET", "/v1/supervisor/events"))
            let answer = try await stream
            #expect(document.findings(operation, answer) == [])
            #expect(answer.events.map(\.name) == ["board"])
        }
    }

    @Test func theAdministrationPortIsAsDescribed() async throws {
        let document = try OpenAPIDocument.load()
        for isReady in [true, false] {
            try await HealthRoutesTests.application(isReady: isReady).test(.router) { client async throws in
                for path in Self.health {
                    let operation = try #require(document.operation("GET", path))
                    #expect(document.findings(operation, try await client.send(.get, path)) == [])
                }
            }
        }
    }

    @Test func everyExampleFitsItsSchema() throws {
        let findings = try OpenAPIDocument.load().exampleFindings
        #expect(findings == [])
    }

    @Test func everyOperationHasAnIDOfItsOwn() throws {
        let document = try OpenAPIDocument.load()
        let ids = document.operations.compactMap {
            document.root["paths"]?[$0.path]?[$0.method.lowercased()]?["operationId"]?.string
        }
        #expect(ids.count == document.operations.count)
        #expect(Set(ids).count == ids.count)
    }
}

extension RouterPath {
    /// As the document writes it: `/v1/shops/{shop}`.
    fileprivate var template: String {
        description.split(separator: "/").map { segment in
            segment.hasPrefix(":") ? "/{\(segment.dropFirst())}" : "/\(segment)"
        }.joined()
    }
}
