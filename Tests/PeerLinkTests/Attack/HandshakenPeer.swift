import Cluster
import Crypto
import NIOCore
import PeerLink
import Testing

/// A raw connection that has gone through the handshake without waiting for the answers: they come in the order of
/// the asks.
struct HandshakenPeer {
    let peer: RawPeer

    static func connect(to far: PeerLink) async throws -> HandshakenPeer {
        let peer = try await RawPeer.connect(to: far.address.port)
        peer.greet()
        peer.send(Frames.request(1, "/perezvon/v1/lane/control"))
        let cluster = SHA256.hash(data: Array("test".utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
        let offer =
            #"{"step":"offer","offer":{"version":{"major":1,"minor":0},"build":"raw","incarnation":"raw","cluster":""#
            + cluster + #"","shards":64,"methods":{},"nonce":"00"}}"#
        for payload in [offer, #"{"step":"proof"}"#] {
            var hello = LinkEnvelope(kind: .hello)
            hello.payload = Array(payload.utf8)
            peer.send(try Frames.envelope(1, hello))
        }
        try await LinkWorld.until { far.counters.connections > 0 }
        peer.send(Frames.request(3, "/perezvon/v1/lane/data"))
        return HandshakenPeer(peer: peer)
    }

    func ask(payload: [UInt8], count: Int, method: UInt16 = 1) throws {
        for number in 0..<count {
            var ask = LinkEnvelope(kind: .ask)
            ask.address = ActorAddress(kind: "Counter", key: "a", partitionKey: "a")
            (ask.method, ask.id, ask.remaining, ask.payload) = (method, UInt64(number + 1), 10_000, payload)
            peer.send(try Frames.envelope(3, ask))
        }
    }
}
