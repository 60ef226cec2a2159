import Cluster
import NIOCore
import PeerLink
import Testing

@Suite(.serialized, .timeLimit(.minutes(2))) struct AttackTests {
    /// The attacker is closed, and a peer of the same node does not notice.
    @Test(arguments: Attack.all) func theAttackerIsClosedAndNobodyElse(_ attack: Attack) async throws {
        let far = try await LinkWorld.listen(Echo())
        let near = try LinkWorld.sender()
        #expect(await near.ask(LinkWorld.parcel([1]), far.address) == .reply([1]))
        let attacker = try await RawPeer.connect(to: far.address.port, reads: attack.reads)
        try attack.run(attacker)
        if !attack.reads {
            // One that does not read does not see the end either.
            try await LinkWorld.until { far.counters.connectionsRefused > 0 }
            attacker.channel.close(promise: nil)
        }
        _ = try await attacker.received()
        #expect(far.counters.connectionsRefused > 0, "only the limit of time closed it")
        #expect(await near.ask(LinkWorld.parcel([2]), far.address) == .reply([2]))
        #expect(near.counters.connectionsMade == 1)
        #expect(far.counters.connections == 1)
        await near.stop()
        await far.stop()
    }

    @Test func strangersHaveTheirOwnSmallNumberOfConnections() async throws {
        var settings = LinkWorld.settings
        settings.strangers = 3
        let far = try await LinkWorld.listen(Echo(), settings: settings)
        let near = try LinkWorld.sender()
        #expect(await near.ask(LinkWorld.parcel([1]), far.address) == .reply([1]))
        var strangers: [RawPeer] = []
        for _ in 0..<3 { strangers.append(try await RawPeer.connect(to: far.address.port)) }
        _ = try await RawPeer.connect(to: far.address.port).received()
        #expect(far.counters.connectionsRefused == 1)
        #expect(await near.ask(LinkWorld.parcel([2]), far.address) == .reply([2]))
        for stranger in strangers { try await stranger.close() }
        await near.stop()
        await far.stop()
    }

    @Test func aStrangerWhoDoesNotComeToThePointIsClosed() async throws {
        var settings = LinkWorld.settings
        settings.handshakeLimit = .milliseconds(100)
        settings.idleLimit = .milliseconds(200)
        settings.tick = .milliseconds(20)
        let far = try await LinkWorld.listen(Echo(), settings: settings)
        let silent = try await RawPeer.connect(to: far.address.port)
        let greeting = try await RawPeer.connect(to: far.address.port)
        greeting.greet()
        let lane = try await RawPeer.connect(to: far.address.port)
        lane.greet()
        lane.send(Frames.request(1, "/perezvon/v1/lane/control"))
        for peer in [silent, greeting, lane] { _ = try await peer.received() }
        await far.stop()
    }

    @Test func aPeerThatIsNotHeardIsGone() async throws {
        var settings = LinkWorld.settings
        settings.pingAfter = .milliseconds(100)
        settings.silenceLimit = .milliseconds(300)
        settings.tick = .milliseconds(20)
        let far = try await LinkWorld.listen(Echo(), settings: settings)
        let frozen = try await HandshakenPeer.connect(to: far)
        // It acknowledges nothing, PINGs neither.
        let received = try await frozen.peer.received()
        #expect(received.readableBytesView.count(where: { $0 == 6 }) > 0)
        #expect(far.counters.connectionsLost == 1)
        await far.stop()
    }

    @Test func aPeerThatAsksAndDoesNotReadIsClosed() async throws {
        var settings = LinkWorld.settings
        settings.writeLimit = .milliseconds(300)
        settings.tick = .milliseconds(20)
        let far = try await LinkWorld.listen(Echo(), settings: settings)
        let slow = try await HandshakenPeer.connect(to: far)
        // The other side's window for answers is 65,535 bytes and is never given back.
        try slow.ask(payload: [UInt8](repeating: 1, count: 16_000), count: 100)
        try await LinkWorld.until { far.counters.connectionsRefused > 0 }
        slow.peer.channel.close(promise: nil)
        _ = try await slow.peer.received()
        await far.stop()
    }

    @Test func anAskOfAnUnknownMethodHasATypedError() async throws {
        let far = try await LinkWorld.listen(Echo())
        let peer = try await HandshakenPeer.connect(to: far)
        try peer.ask(payload: [1], count: 1, method: 999)
        try await LinkWorld.until { far.counters.answersOut > 0 }
        // Written to the socket in the same turn; what is malformed closes it.
        peer.peer.send(Frames.data(3, [0, 0, 0, 1]))
        let received = try await peer.peer.received()
        let text = String(decoding: received.readableBytesView, as: UTF8.self)
        #expect(text.contains("takes no method 999"))
        await far.stop()
    }
}
