import Cluster
import Testing

@testable import PeerLink

/// Nodes of two versions of the protocol, over real connections.
@Suite(.timeLimit(.minutes(1))) struct LaterMinorTests {
    private static let later = ProtocolVersion(major: 1, minor: ProtocolVersion.current.minor + 1)
    private static let field = #"{"later_minor":{"list":[1,"two",null]}"#

    /// A payload, and the same as a later version sends it.
    private static let payloads: [(String, String)] = [
        (#"{"a":1}"#, field + #","a":1}"#), ("{}", field + "}"), ("{ }", field + " }"), ("[{}]", "[{}]"),
        ("true", "true"), ("", ""), ("{no JSON", "{no JSON"), ("{}{}", "{}{}"),
        (
            #"{"long":"\#(String(repeating: "x", count: 100_000))"}"#,
            field + #","long":"\#(String(repeating: "x", count: 100_000))"}"#
        ),
    ]

    @Test func twoMinorVersionsTakeEachOthersMessages() async throws {
        let far = try await LinkWorld.listen(Echo())
        // It can only be reached over the connection that it has made.
        let home = PeerAddress(host: "127.0.0.1", port: 1)
        let near = try await LinkWorld.listen(
            Echo(), identity: LinkWorld.identity("near", link: home, version: Self.later))
        for (payload, extended) in Self.payloads {
            let parcel = LinkWorld.parcel(Array(payload.utf8))
            #expect(await near.ask(parcel, far.address) == .reply(Array(extended.utf8)))
            #expect(await far.ask(parcel, home) == .reply(Array(extended.utf8)))
        }
        for link in [near, far] {
            #expect(link.counters.connectionsMade == 1)
            #expect(link.counters.connectionsRefused == 0)
        }
        await near.stop()
        await far.stop()
    }

    @Test func aLaterVersionSendsOneOfEachThingThatItMayAdd() throws {
        let identity = LinkWorld.identity("later", version: Self.later)
        let later = LaterMinor(identity.version)
        let numbers = MethodNumbers(identity.methods + later.methods)
        var handshake = Handshake(identity, numbers, secret: nil)
        let sent = handshake.begin().compactMap { action -> String? in
            if case .send(let payload) = action { String(decoding: payload, as: UTF8.self) } else { nil }
        }
        let offer = try #require(sent.first)
        for part in [#""minor":1"#, #""later_minor":"#, #""rehearsal.later/1":"#, #""features":["rehearsal"]"#] {
            #expect(offer.contains(part))
        }
        #expect(later.flags.rawValue & 0xff == 0 && later.flags.rawValue != 0)
    }

    @Test(arguments: [ProtocolVersion.current, ProtocolVersion(major: 2, minor: 5)])
    func theProgramsOwnVersionAddsNothing(_ version: ProtocolVersion) {
        let own = LaterMinor(version)
        #expect(own.methods.isEmpty && own.features.isEmpty && own.flags.isEmpty)
        for (payload, _) in Self.payloads { #expect(own.extended(Array(payload.utf8)) == Array(payload.utf8)) }
    }

    @Test(arguments: [true, false])
    func anotherMajorIsRefusedAndBothSidesSayWhy(theDiallingSideIsNewer: Bool) async throws {
        let newer = ProtocolVersion(major: 2, minor: 0)
        let (nearVersion, farVersion) = theDiallingSideIsNewer ? (newer, .current) : (ProtocolVersion.current, newer)
        let (nearBook, farBook) = (LogBook(), LogBook())
        let far = try await LinkWorld.listen(
            Echo(), identity: LinkWorld.identity("far", version: farVersion), logger: farBook.logger)
        let near = try LinkWorld.sender(
            identity: LinkWorld.identity("near", version: nearVersion), logger: nearBook.logger)
        guard case .notSent(let reason) = await near.ask(LinkWorld.parcel(), far.address) else {
            Issue.record("nodes of two major versions talk to each other")
            return
        }
        #expect(reason.contains("upgrade the older node"))
        try await LinkWorld.until { !farBook.lines.isEmpty }
        for book in [nearBook, farBook] {
            let line = try #require(book.lines.first)
            for word in ["warning", "2.0", "1.0", "do not work together", "upgrade the older node", "127.0.0.1"] {
                #expect(line.contains(word), "\(line)")
            }
        }
        #expect(far.counters.connectionsMade == 0 && far.counters.connectionsRefused == 1)
        await near.stop()
        await far.stop()
    }
}
