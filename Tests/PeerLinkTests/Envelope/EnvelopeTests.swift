import Cluster
import Foundation
import NIOCore
import PeerLink
import Testing

@Suite struct EnvelopeTests {
    @Test(arguments: EnvelopeSamples.all) func whatWasWrittenIsRead(_ envelope: LinkEnvelope) throws {
        var buffer = ByteBuffer()
        try envelope.encode(into: &buffer)
        #expect(buffer.readableBytes == envelope.encodedCount)
        #expect(buffer.readInteger(as: UInt32.self) == UInt32(buffer.readableBytes))
        #expect(try LinkEnvelope(buffer) == envelope)
    }

    /// The bytes on the wire never change: a node of any version reads them.
    @Test func theBytesAreThoseOfTheGoldenFile() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Resources/envelopes.hex")
        let golden = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { String($0.split(separator: " ").last ?? "") }
        let written = try EnvelopeSamples.all.map { envelope in
            var buffer = ByteBuffer()
            try envelope.encode(into: &buffer)
            return buffer.readableBytesView.map { String(format: "%02x", $0) }.joined()
        }
        #expect(written == golden)
    }

    @Test func aReaderCutsBytesHoweverTheyCome() throws {
        var bytes = ByteBuffer()
        for envelope in EnvelopeSamples.all { try envelope.encode(into: &bytes) }
        for size in [1, 2, 3, 5, 31, 32, 33, 64, 1000] {
            var reader = EnvelopeReader(limit: LinkEnvelope.countLimit)
            var read: [LinkEnvelope] = []
            var rest = bytes
            while let part = rest.readSlice(length: min(size, rest.readableBytes)), part.readableBytes > 0 {
                try reader.read(part) { read.append($0) }
            }
            #expect(read == EnvelopeSamples.all)
            #expect(reader.heldCount == 0)
        }
    }

    @Test func aLengthOverTheLimitIsRefusedBeforeAnythingIsKept() {
        var reader = EnvelopeReader(limit: 1000)
        #expect(throws: EnvelopeProblem.tooLong(count: 1001, limit: 1000)) {
            try reader.read(ByteBuffer(integer: UInt32(1001))) { _ in }
        }
        #expect(throws: EnvelopeProblem.tooLong(count: Int(UInt32.max), limit: 1000)) {
            try reader.read(ByteBuffer(integer: UInt32.max)) { _ in }
        }
        #expect(throws: EnvelopeProblem.tooShort(count: 27)) {
            try reader.read(ByteBuffer(integer: UInt32(27))) { _ in }
        }
    }

    @Test(arguments: [
        (4, 9 as UInt8, EnvelopeProblem.version(9)), (5, 99, .kind(99)), (7, 0x41, .flags(0x41)),
    ])
    func aHeaderThatIsNotKnownIsRefused(_ place: Int, _ byte: UInt8, _ problem: EnvelopeProblem) throws {
        var buffer = ByteBuffer()
        try EnvelopeSamples.all[0].encode(into: &buffer)
        buffer.setInteger(byte, at: place)
        buffer.moveReaderIndex(forwardBy: 4)
        #expect(throws: problem) { try LinkEnvelope(buffer) }
    }

    @Test func anAddressThatIsTooLongIsNotWritten() {
        var envelope = EnvelopeSamples.all[0]
        envelope.address = ActorAddress(kind: "A", key: String(repeating: "k", count: 1025), partitionKey: "")
        var buffer = ByteBuffer()
        #expect(throws: EnvelopeProblem.field("key")) { try envelope.encode(into: &buffer) }
        #expect(buffer.readableBytes == 0)
    }

    @Test func anErrorOfALaterVersionIsAnUnknownOutcome() throws {
        var envelope = LinkEnvelope(kind: .error)
        envelope.payload = [77, 0, 0, 0, 0, 0x61]
        #expect(try AnswerForm.answer(envelope) == .refused(.unknown("error 77: a")))
        envelope.payload = [1]
        #expect(throws: EnvelopeProblem.field("error")) { try AnswerForm.answer(envelope) }
    }

    @Test(arguments: [
        ("127.0.0.1:7400", "127.0.0.1"), ("[::1]:1", "::1"), ("a-b.c:65535", "a-b.c"), ("::1:1", nil), ("a:0", nil),
        ("a:65536", nil), (":1", nil), ("a", nil), ("a b:1", nil),
    ])
    func addressesAreReadOrNot(_ text: String, _ host: String?) {
        #expect(PeerAddress(text)?.host == host)
    }
}
