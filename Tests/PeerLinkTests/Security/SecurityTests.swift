import Cluster
import Foundation
import PeerLink
import Testing

@Suite(.timeLimit(.minutes(2))) struct SecurityTests {
    @Test(arguments: ["0.0.0.0", "10.1.2.3", "::", "example.org", "128.0.0.1", "127.0.0.1.evil", "127.0.0"])
    func withoutASecretOnlyLoopbackIsListenedAt(_ host: String) async throws {
        await #expect(throws: LinkError.notLoopback(host)) {
            try await PeerLink.listen(
                on: (host, 0), settings: LinkWorld.settings, identity: LinkWorld.identity("x"),
                receiver: nil, logger: LinkWorld.logger)
        }
        let near = try LinkWorld.sender()
        #expect(await near.ask(LinkWorld.parcel(), PeerAddress(host: host, port: 1)).isNotSent)
    }

    @Test func nodesWithOneSecretTalkAndOthersDoNot() async throws {
        let secret = try ClusterSecret(Array("a secret of the cluster".utf8))
        let other = try ClusterSecret(Array("a secret of no cluster".utf8))
        let far = try await LinkWorld.listen(Echo(), settings: LinkWorld.patient(.secret(secret)))
        let friend = try LinkWorld.sender(settings: LinkWorld.patient(.secret(secret)))
        #expect(await friend.ask(LinkWorld.parcel([1]), far.address) == .reply([1]))
        for security in [LinkSecurity.secret(other), .loopbackOnly] {
            let stranger = try LinkWorld.sender(settings: LinkWorld.patient(security))
            #expect(await stranger.ask(LinkWorld.parcel([1]), far.address).isNotSent)
            await stranger.stop()
        }
        #expect(far.counters.parcelsIn == 1)
        await friend.stop()
        await far.stop()
    }

    @Test func aNodeOfAnotherClusterIsRefused() async throws {
        let far = try await LinkWorld.listen(Echo())
        let stranger = try LinkWorld.sender(identity: LinkWorld.identity("near", cluster: "other"))
        guard case .notSent(let why) = await stranger.ask(LinkWorld.parcel(), far.address) else {
            Issue.record("a node of another cluster was let in")
            return
        }
        #expect(why.contains("two clusters"))
        await stranger.stop()
        await far.stop()
    }

    @Test func aPeerWithoutTheRightCertificateGetsNowhere() async throws {
        try await Certificates.with { certificates in
            let far = try await LinkWorld.listen(Echo(), settings: settings(certificates.files("a")))
            let friend = try LinkWorld.sender(settings: settings(certificates.files("b")))
            #expect(await friend.ask(LinkWorld.parcel([1]), far.address) == .reply([1]))
            let strangers = [settings(certificates.files("stranger")), LinkWorld.settings]
            for settings in strangers {
                let stranger = try LinkWorld.sender(settings: settings)
                #expect(await stranger.ask(LinkWorld.parcel([1]), far.address).isNotSent)
                await stranger.stop()
            }
            #expect(far.counters.parcelsIn == 1)
            #expect(far.counters.connections == 1)
            await friend.stop()
            await far.stop()
        }
    }

    @Test func newCertificatesAreUsedWithoutARestart() async throws {
        try await Certificates.with { certificates in
            let far = try await LinkWorld.listen(Echo(), settings: settings(certificates.files("a")))
            try certificates.replace("a", with: "stranger")
            let friend = try LinkWorld.sender(settings: settings(certificates.files("b")))
            #expect(await friend.ask(LinkWorld.parcel([1]), far.address).isNotSent)
            // A file that can't be used leaves those before in force.
            try certificates.replace("a", with: "a-original")
            try certificates.spoil("a")
            let again = try LinkWorld.sender(settings: settings(certificates.files("stranger")))
            #expect(await again.ask(LinkWorld.parcel([2]), far.address) == .reply([2]))
            await friend.stop()
            await again.stop()
            await far.stop()
        }
    }

    @Test func filesThatCanNotBeUsedAreRefusedWithTheirName() async throws {
        await #expect(throws: LinkError.self) {
            try await LinkWorld.listen(
                nil, settings: settings(TLSFiles(certificate: "/nowhere/a", key: "/nowhere/b", authority: "/nowhere/c"))
            )
        }
    }

    private func settings(_ files: TLSFiles) -> LinkSettings {
        LinkWorld.patient(.mutualTLS(files))
    }
}
