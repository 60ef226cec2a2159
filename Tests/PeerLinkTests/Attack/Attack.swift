import NIOCore
import PeerLink
import Testing

/// Something that a hostile client does, and that must end with its connection closed.
struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    /// False for a client that never reads.
    var reads = true
    let run: @Sendable (RawPeer) throws -> Void

    init(_ name: String, reads: Bool = true, _ run: @escaping @Sendable (RawPeer) throws -> Void) {
        self.name = name
        self.reads = reads
        self.run = run
    }

    var testDescription: String { name }

    static let health = "/perezvon/v1/health"

    static let all: [Attack] = floods + shapes + lanes

    private static let floods: [Attack] = [
        Attack("streams opened and reset at once") { peer in
            peer.greet()
            peer.send(4000) { number in
                var both = Frames.request(UInt32(1 + 2 * number), health)
                both.writeImmutableBuffer(Frames.reset(UInt32(1 + 2 * number)))
                return both
            }
        },
        Attack("streams that we are made to reset") { peer in
            peer.greet()
            peer.send(2000) { number in
                var both = Frames.request(UInt32(1 + 2 * number), health)
                both.writeImmutableBuffer(Frames.windowUpdate(UInt32(1 + 2 * number), 0))
                return both
            }
        },
        Attack("a header block that goes on and on") { peer in
            peer.greet()
            peer.send(Frames.frame(1, 0, 1, Frames.field(":method", "GET")))
            peer.send(2000) { _ in Frames.frame(9, 0, 1, Frames.field("x-a", "b")) }
        },
        Attack("PING frames") { peer in
            peer.greet()
            peer.send(5000) { _ in Frames.ping() }
        },
        Attack("PING frames whose answers are not read", reads: false) { peer in
            peer.greet()
            peer.send(3000) { _ in Frames.ping() }
        },
        Attack("SETTINGS frames") { peer in
            peer.greet()
            peer.send(3000) { _ in Frames.settings }
        },
        Attack("a SETTINGS frame of many entries") { peer in
            peer.greet()
            peer.send(3) { _ in Frames.frame(4, 0, 0, (0..<2000).flatMap { _ in [0, 1, 0, 0, 16, 0] }) }
        },
        Attack("empty DATA frames") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/Counter/a/add"))
            peer.send(5000) { _ in Frames.data(1, []) }
        },
        Attack("WINDOW_UPDATE frames") { peer in
            peer.greet()
            peer.send(40_000) { _ in Frames.windowUpdate(0, 1) }
        },
        Attack("PRIORITY frames") { peer in
            peer.greet()
            peer.send(5000) { _ in Frames.frame(2, 0, 1, [0, 0, 0, 3, 7]) }
        },
        Attack("frames of a type that nobody knows") { peer in
            peer.greet()
            peer.send(5000) { _ in Frames.frame(77, 0, 0, [1]) }
        },
    ]

    private static let shapes: [Attack] = [
        Attack("no HTTP/2 at all") { $0.send(ByteBuffer(string: "GET / HTTP/1.1\r\nhost: x\r\n\r\n")) },
        Attack("a frame longer than it may be") { peer in
            peer.greet()
            peer.send(ByteBuffer(bytes: [0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 1]))
        },
        Attack("headers over the limit") { peer in
            peer.greet()
            let value = String(repeating: "v", count: 120)
            let extra = (0..<150).flatMap { _ in Frames.field("x-a", value) }
            peer.send(Frames.request(1, health, isEnd: true, extra: extra))
        },
        Attack("a header bomb of indexed fields") { peer in
            peer.greet()
            // One field of 3,000 bytes goes into the table; 60,000 references to it are a byte each.
            let name: [UInt8] = Array("x-a".utf8)
            let value = [UInt8](repeating: 0x61, count: 3000)
            let entry = [0x40, UInt8(name.count)] + name + [0x7f, 0xb9, 0x16] + value
            let bomb = entry + [UInt8](repeating: 0xbe, count: 60_000)
            peer.send(Frames.request(1, health, isEnd: true, extra: bomb))
        },
    ]

    private static let lanes: [Attack] = [
        Attack("a data lane before the handshake") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/lane/data"))
        },
        Attack("the control lane twice") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/lane/control"))
            peer.send(Frames.request(3, "/perezvon/v1/lane/control"))
        },
        Attack("an envelope longer than it may be") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/lane/control"))
            peer.send(Frames.data(1, [0xff, 0xff, 0xff, 0xff, 1, 8]))
        },
        Attack("bytes that are no envelope") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/lane/control"))
            peer.send(Frames.data(1, [0, 0, 0, 28] + [UInt8](repeating: 0xaa, count: 28)))
        },
        Attack("an ask in the place of an introduction") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/lane/control"))
            peer.send(try Frames.envelope(1, EnvelopeSamples.all[1]))
        },
        Attack("an introduction of nested arrays") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/lane/control"))
            var hello = LinkEnvelope(kind: .hello)
            hello.payload = [UInt8](repeating: UInt8(ascii: "["), count: 15_000)
            peer.send(try Frames.envelope(1, hello))
        },
        Attack("a lane that is ended") { peer in
            peer.greet()
            peer.send(Frames.request(1, "/perezvon/v1/lane/control"))
            peer.send(Frames.frame(0, 1, 1, []))
        },
    ]
}
