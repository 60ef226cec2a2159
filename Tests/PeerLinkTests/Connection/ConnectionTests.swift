import Cluster
import NIOCore
import NIOPosix
import PeerLink
import Testing

@Suite(.serialized, .timeLimit(.minutes(2))) struct ConnectionTests {
    @Test func messagesGoBothWaysOverOneConnection() async throws {
        let far = try await LinkWorld.listen(Echo())
        // It announces an address where nobody listens: what goes there can only take the connection that is there.
        let home = PeerAddress(host: "127.0.0.1", port: 1)
        let near = try await LinkWorld.listen(Echo(), identity: LinkWorld.identity("near", link: home))
        #expect(await near.ask(LinkWorld.parcel([1]), far.address) == .reply([1]))
        #expect(await far.ask(LinkWorld.parcel([2]), home) == .reply([2]))
        #expect(far.counters.connectionsMade == 1)
        #expect(near.counters.connectionsMade == 1)
        await near.stop()
        await far.stop()
    }

    @Test func anAskOfAPeerThatDiesIsLostAndOneThatNeverLeftIsNotSent() async throws {
        let keeper = Keeper()
        let far = try await LinkWorld.listen(keeper)
        let near = try LinkWorld.sender()
        async let answer = near.ask(LinkWorld.parcel(), far.address)
        await keeper.holds(1)
        await far.shutdown(within: .zero)
        #expect(await answer.isLost)
        #expect(await near.ask(LinkWorld.parcel(), far.address).isNotSent)
        keeper.answerAll(.reply([]))
        await near.stop()
    }

    @Test func theNextParcelConnectsAgain() async throws {
        let near = try LinkWorld.sender()
        let far = try await LinkWorld.listen(Echo())
        let address = far.address
        #expect(await near.ask(LinkWorld.parcel([1]), address) == .reply([1]))
        await far.stop()
        #expect(await near.ask(LinkWorld.parcel([1]), address).isNotSent)
        let again = try await LinkWorld.listen(Echo(), identity: LinkWorld.identity("far 2"), port: address.port)
        var answer = await near.ask(LinkWorld.parcel([2]), address)
        // Left alone for a moment after the failure.
        while answer.isNotSent { answer = await near.ask(LinkWorld.parcel([2]), address) }
        #expect(answer == .reply([2]))
        await again.stop()
        await near.stop()
    }

    @Test func anAskWithoutAnAnswerEndsAtItsDeadline() async throws {
        let keeper = Keeper()
        let far = try await LinkWorld.listen(keeper)
        let near = try LinkWorld.sender()
        let began = ContinuousClock.now
        #expect(await near.ask(LinkWorld.parcel(remaining: 200), far.address).isLost)
        #expect(ContinuousClock.now - began >= .milliseconds(190))
        keeper.answerAll(.reply([]))
        #expect(near.counters.expired == 1)
        #expect(await near.ask(LinkWorld.parcel(remaining: 0), far.address).isNotSent)
        #expect(keeper.count == 0)
        await near.stop()
        await far.stop()
    }

    @Test func aMethodThatThePeerDoesNotTakeIsUnavailable() async throws {
        let far = try await LinkWorld.listen(Echo())
        let near = try LinkWorld.sender()
        let answer = await near.ask(LinkWorld.parcel(method: "counter.divide/1"), far.address)
        #expect(answer.isUnavailable)
        #expect(await near.ask(LinkWorld.parcel([1]), far.address) == .reply([1]))
        await near.stop()
        await far.stop()
    }

    @Test func aNodeWithoutActorsSaysSo() async throws {
        let far = try await LinkWorld.listen(nil)
        let near = try LinkWorld.sender()
        #expect(await near.ask(LinkWorld.parcel(), far.address).isUnavailable)
        await near.stop()
        await far.stop()
    }

    @Test func whatWaitsForAPeerIsBounded() async throws {
        var settings = LinkWorld.settings
        settings.waitingBytes = 1 << 20
        let blocker = Blocker()
        // A loop of its own, for it stands still.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let far = try await LinkWorld.listen(blocker, group: group)
        let near = try LinkWorld.sender(settings: settings)
        // While the receiver stands still, windows and sockets fill up, then the queue does.
        let payload = [UInt8](repeating: 7, count: 60_000)
        let answers = Tally()
        var sent = 0
        while answers.count(\.isOverloaded) == 0, sent < 5000 {
            near.send(LinkWorld.parcel(payload, isAsked: false), to: far.address) { answers.add($0) }
            sent += 1
            if sent % 50 == 0 { await Task.yield() }
        }
        #expect(answers.count(\.isOverloaded) > 0)
        #expect(near.counters.overloads > 0)
        blocker.open()
        await answers.reaches(sent)
        await near.stop()
        await far.stop()
        try await group.shutdownGracefully()
    }

    @Test func whatWaitsTooLongIsTakenBackAndTheRestGoesOn() async throws {
        var settings = LinkWorld.settings
        settings.tick = .milliseconds(20)
        let blocker = Blocker()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let far = try await LinkWorld.listen(blocker, group: group)
        let near = try LinkWorld.sender(settings: settings)
        // The first one opens the connection, and everything behind it stands still.
        #expect(await near.ask(LinkWorld.parcel(isAsked: false), far.address) == .reply([]))
        let big = [UInt8](repeating: 7, count: 300_000)
        let answers = Tally()
        for number in 0..<80 {
            let parcel = LinkWorld.parcel(
                number % 2 == 0 ? big : [1], key: "\(number % 5)", isAsked: false, remaining: 500)
            near.send(parcel, to: far.address) { answers.add($0) }
        }
        await answers.reaches(80)
        #expect(answers.count(\.isNotSent) > 0)
        blocker.open()
        for payload in [big, [1], big] {
            #expect(await near.ask(LinkWorld.parcel(payload, key: "0"), far.address) == .reply([]))
        }
        await near.stop()
        await far.stop()
        try await group.shutdownGracefully()
    }

    @Test func aLinkThatStopsWhileItConnectsAnswersAndEnds() async throws {
        let far = try await LinkWorld.listen(Echo())
        for _ in 0..<20 {
            let near = try LinkWorld.sender()
            let answers = Tally()
            near.send(LinkWorld.parcel(), to: far.address) { answers.add($0) }
            await near.shutdown(within: .zero)
            await answers.reaches(1)
        }
        await far.stop()
    }

    @Test func tooManyAsksUnderWayAreRefused() async throws {
        var settings = LinkWorld.settings
        settings.asksUnderWay = 3
        let keeper = Keeper()
        let far = try await LinkWorld.listen(keeper, settings: settings)
        let near = try LinkWorld.sender()
        let answers = Tally()
        for _ in 0..<3 { near.send(LinkWorld.parcel(), to: far.address) { answers.add($0) } }
        await keeper.holds(3)
        #expect(await near.ask(LinkWorld.parcel(), far.address).isOverloaded)
        keeper.answerAll(.reply([9]))
        await answers.reaches(3)
        #expect(answers.count { $0 == .reply([9]) } == 3)
        await near.stop()
        await far.stop()
    }

    @Test func aNodeThatStopsFinishesWhatIsUnderWay() async throws {
        let keeper = Keeper()
        let far = try await LinkWorld.listen(keeper)
        let near = try LinkWorld.sender()
        async let early = near.ask(LinkWorld.parcel(), far.address)
        await keeper.holds(1)
        async let stopped: Void = far.shutdown(within: .seconds(20))
        // One that comes before the farewell is kept, and nobody waits for it long.
        var late = await near.ask(LinkWorld.parcel(remaining: 50), far.address)
        while late.isLost { late = await near.ask(LinkWorld.parcel(remaining: 50), far.address) }
        #expect(late.isNotSent || late.isMoved)
        keeper.answerAll(.reply([5]))
        #expect(await early == .reply([5]))
        await stopped
        await near.stop()
    }

    @Test func runEndsWhenTheLinkWasShutDown() async throws {
        let far = try await LinkWorld.listen(Echo())
        async let run: Void = far.run()
        await far.shutdown(within: .zero)
        await run
        #expect(await far.ask(LinkWorld.parcel(), far.address).isNotSent)
    }

    @Test func theCountersTellWhatWasDone() async throws {
        let far = try await LinkWorld.listen(Echo())
        let near = try LinkWorld.sender()
        for _ in 0..<10 { _ = await near.ask(LinkWorld.parcel(), far.address) }
        let (sent, taken) = (near.counters, far.counters)
        #expect(sent.parcelsOut == 10)
        #expect(sent.answersIn == 10)
        #expect(taken.parcelsIn == 10)
        #expect(taken.answersOut == 10)
        #expect(taken.connections == 1)
        #expect(sent.bytesOut > 10 * 60)
        await near.stop()
        await far.stop()
        #expect(near.counters.connections == 0)
    }
}
