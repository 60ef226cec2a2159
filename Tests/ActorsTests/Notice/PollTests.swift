import Actors
import Cluster
import ContactCenter
import Testing

/// An operator's desktops, which ask his agent for notices.
@Suite(.timeLimit(.minutes(1)))
struct PollTests {
    private static let olena = ActorAddress.operatorAgent(OperatorID("olena"))

    private func poll(
        _ world: World, _ stream: String = "a", after position: String? = nil
    ) async throws -> NoticePage {
        try await world.system.ask(Self.olena, AwaitNotices(stream: stream, after: position))
    }

    private func beReady(_ world: World) async throws {
        _ = try await world.system.ask(Self.olena, ChangeOperatorState(isReady: true, reason: nil))
    }

    /// Waits until so many polls wait.
    private func untilPollsWait(_ world: World, _ count: Int = 1) async {
        while world.hub.openStreams != count { await Task.yield() }
    }

    @Test func theFirstPollSignsInAndGetsTheWholeState() async throws {
        try await World.with { world in
            let page = try await poll(world)
            #expect(page.view?.state == .onBreak)
            #expect(page.view?.reason == "signed_in")
            #expect(page.notices == [])
        }
    }

    @Test func aPollThatWaitsIsAnsweredAtOnce() async throws {
        try await World.with { world in
            let first = try await poll(world)
            async let waiting = poll(world, after: first.position)
            await untilPollsWait(world)
            try await beReady(world)
            let page = try await waiting
            #expect(page.view == nil)
            #expect(page.notices.map(\.notice.word) == ["state"])
            #expect(page.notices.last?.id == page.position)
            #expect(page.position != first.position)
        }
    }

    @Test func whatCameBetweenTwoPollsIsNotLost() async throws {
        try await World.with(.test(mode: .preview)) { world in
            let first = try await poll(world)
            try await beReady(world)
            _ = try await world.submit("1")
            let page = try await poll(world, after: first.position)
            #expect(page.view == nil)
            #expect(page.notices.map(\.notice.word) == ["state", "offer"])
        }
    }

    @Test func aPollWithoutNoticesEndsWithItsPosition() async throws {
        try await World.with { world in
            let first = try await poll(world)
            async let waiting = poll(world, after: first.position)
            await untilPollsWait(world)
            world.clock.advance(to: world.clock.milliseconds + 10_000)
            while world.clock.fireNext() {}
            #expect(try await waiting == NoticePage(position: first.position))
        }
    }

    @Test func aPollThatWaitsHoldsNothingUp() async throws {
        try await World.with { world in
            let first = try await poll(world)
            async let waiting = poll(world, after: first.position)
            await untilPollsWait(world)
            await world.pass(.seconds(11))
            #expect(try await waiting == NoticePage(position: first.position))
        }
    }

    @Test(arguments: ["test-77", "other-1", "test-", "-1", "nonsense", "test--1", "test-99999999999999999999"])
    func aPositionThatCantBeResumedFromGetsTheWholeState(_ position: String) async throws {
        try await World.with { world in
            let page = try await poll(world, after: position)
            #expect(page.view?.state == .onBreak)
        }
    }

    @Test func whoStopsPollingIsGoneAfterAWhileAndTheGraceTime() async throws {
        try await World.with(.test(mode: .preview)) { world in
            _ = try await poll(world)
            try await beReady(world)
            _ = try await world.submit("1")
            await world.pass(.seconds(14))
            _ = try await poll(world)
            await world.pass(.seconds(44))
            #expect(try await world.view("olena").work != nil)
            await world.pass(.seconds(2))
            #expect(try await world.view("olena").state == .offline)
        }
    }

    @Test func aGoodbyeBeginsTheGraceTimeAtOnceUnlessAnotherStreamIsOpen() async throws {
        try await World.with { world in
            _ = try await poll(world, "a")
            _ = try await poll(world, "b")
            world.system.tell(Self.olena, OperatorDisconnected(stream: "a"))
            await world.pass(.seconds(10))
            _ = try await poll(world, "b")
            world.system.tell(Self.olena, OperatorDisconnected(stream: "b"))
            await world.pass(.seconds(29))
            #expect(try await world.view("olena").state == .onBreak)
            await world.pass(.seconds(2))
            #expect(try await world.view("olena").state == .offline)
        }
    }

    @Test func aGoodbyeLetsTheStreamsPollGo() async throws {
        try await World.with { world in
            let first = try await poll(world)
            async let waiting = poll(world, after: first.position)
            await untilPollsWait(world)
            world.system.tell(Self.olena, OperatorDisconnected(stream: "a"))
            #expect(try await waiting == NoticePage(position: first.position))
        }
    }

    @Test func anOpenStreamDoesNotUndoASignOut() async throws {
        try await World.with { world in
            _ = try await poll(world)
            _ = try await world.system.ask(Self.olena, OperatorSignedOut())
            #expect(try await poll(world).view?.state == .offline)
            #expect(try await poll(world, "b").view?.state == .onBreak)
        }
    }

    @Test func whoComesBackToANewOwnerGetsTheWholeState() async throws {
        try await World.with { world in
            let first = try await poll(world)
            try await beReady(world)
            async let waiting = poll(world, after: try poll(world, after: first.position).position)
            await untilPollsWait(world)
            let shard = world.system.shard(of: Self.olena)
            let epoch = try #require(world.system.epochs[shard])
            world.system.suspend(shard)
            do {
                _ = try await waiting
                Issue.record("the poll was answered")
            } catch is AskError {
                // It was let go: the next owner is asked.
            }
            world.system.resume(shard, epoch: epoch)
            #expect(try await poll(world, after: first.position).view?.state == .ready)
        }
    }

    @Test func aNodeThatStopsLetsPollsGoAndTakesNoMore() async throws {
        try await World.with { world in
            let first = try await poll(world)
            async let waiting = poll(world, after: first.position)
            await untilPollsWait(world)
            world.hub.close()
            do {
                _ = try await waiting
                Issue.record("the poll was answered")
            } catch is AskError {
                // It was let go: the next owner is asked.
            }
            await #expect(throws: AskError.self) { try await poll(world, after: first.position) }
            #expect(world.hub.openStreams == 0)
        }
    }

    @Test func aSecondPollOfAStreamTakesTheFirstOnesPlace() async throws {
        try await World.with { world in
            let first = try await poll(world)
            async let one = poll(world, after: first.position)
            await untilPollsWait(world)
            async let two = poll(world, after: first.position)
            #expect(try await one.notices == [])
            try await beReady(world)
            #expect(try await two.notices.count == 1)
        }
    }
}
