import Cluster
import Testing

@testable import PeerLink

@Suite struct HandshakeTests {
    /// Carries messages between two sides until nobody says more.
    private func shake(
        _ left: (LinkIdentity, ClusterSecret?), _ right: (LinkIdentity, ClusterSecret?),
        change: ([UInt8]) -> [UInt8] = { $0 }
    ) -> (left: [String], right: [String]) {
        var dialling = Handshake(left.0, MethodNumbers(left.0.methods), secret: left.1)
        var listening = Handshake(right.0, MethodNumbers(right.0.methods), secret: right.1)
        var outcome = (left: [String](), right: [String]())
        var toRight = dialling.begin()
        while !toRight.isEmpty {
            var toLeft: [Handshake.Action] = []
            for action in toRight {
                switch action {
                case .send(let payload): toLeft += listening.handle(change(payload))
                case .establish(let peer): outcome.left.append("established \(peer.incarnation)")
                case .fail(let reason): outcome.left.append(reason)
                }
            }
            toRight = []
            for action in toLeft {
                switch action {
                case .send(let payload): toRight += dialling.handle(payload)
                case .establish(let peer): outcome.right.append("established \(peer.incarnation)")
                case .fail(let reason): outcome.right.append(reason)
                }
            }
        }
        return outcome
    }

    // Long enough: neither is nil, and a nil would fail the tests of refusals.
    private let secret = try? ClusterSecret(Array("0123456789abcdef".utf8))
    // As above.
    private let other = try? ClusterSecret(Array("0123456789abcdeF".utf8))

    @Test func twoNodesOfAClusterAccept() {
        for secret in [nil, secret] {
            let outcome = shake((LinkWorld.identity("l"), secret), (LinkWorld.identity("r"), secret))
            #expect(outcome.left == ["established r"])
            #expect(outcome.right == ["established l"])
        }
    }

    @Test func otherClustersShardsAndSecretsAreRefused() {
        let own = LinkWorld.identity("l")
        let cases: [(LinkIdentity, ClusterSecret?, String)] = [
            (LinkWorld.identity("r", cluster: "other"), secret, "two clusters"),
            (LinkWorld.identity("r", shards: 32), secret, "shards"), (LinkWorld.identity("r"), other, "secret"),
            (LinkWorld.identity("r"), nil, "secret"),
        ]
        for (identity, theirs, word) in cases {
            for outcome in [shake((own, secret), (identity, theirs)), shake((identity, theirs), (own, secret))] {
                #expect(outcome.left.contains { $0.contains(word) })
                #expect(!(outcome.left + outcome.right).allSatisfy { $0.hasPrefix("established") })
            }
        }
    }

    @Test func anIntroductionThatWasChangedOnItsWayIsRefused() {
        let outcome = shake((LinkWorld.identity("l"), secret), (LinkWorld.identity("r"), secret)) { message in
            let text = String(decoding: message, as: UTF8.self)
            return Array(text.replacing("1.2.3", with: "1.2.4").utf8)
        }
        #expect(!outcome.right.contains { $0.hasPrefix("established") })
    }

    @Test func anotherMajorIsRefusedAndAnotherMinorIsNot() {
        for (change, isRefused) in [("\"major\":2", true), ("\"major\":1,\"new_field\":{\"a\":[1]}", false)] {
            let outcome = shake((LinkWorld.identity("l"), nil), (LinkWorld.identity("r"), nil)) { message in
                Array(String(decoding: message, as: UTF8.self).replacing("\"major\":1", with: change).utf8)
            }
            #expect(outcome.right.contains { $0.contains("upgrade the older node") } == isRefused)
        }
        let newer = shake((LinkWorld.identity("l"), nil), (LinkWorld.identity("r"), nil)) { message in
            Array(String(decoding: message, as: UTF8.self).replacing("\"minor\":0", with: "\"minor\":7").utf8)
        }
        #expect(newer.right == ["established l"])
    }

    @Test(arguments: [
        "", "{", "[]", #"{"step":"welcome"}"#, #"{"step":"proof"}"#, #"{"step":"offer"}"#, #"{"step":7}"#,
        #"{"step":"offer","offer":{"version":{"major":1,"minor":0},"methods":{"a/1":70000}}}"#,
    ])
    func whatIsNoFirstStepEndsIt(_ payload: String) {
        var listening = Handshake(LinkWorld.identity("r"), MethodNumbers([]), secret: nil)
        let actions = listening.handle(Array(payload.utf8))
        #expect(actions.contains { if case .fail = $0 { true } else { false } })
    }

    @Test func aSecretMustBeLongEnough() {
        #expect(throws: LinkError.self) { try ClusterSecret(Array("short".utf8)) }
    }
}
