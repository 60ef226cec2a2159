import NIOCore
import PeerLink
import Testing

/// A million broken inputs: each is read or refused, and what is read can be written again.
@Suite struct FuzzTests {
    /// SplitMix64 (Steele, Lea, Flood 2014): the same inputs in every run.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
            return z ^ z >> 31
        }
    }

    @Test(.timeLimit(.minutes(5)), arguments: 0..<4) func brokenEnvelopesNeverTrap(_ part: Int) throws {
        var random = Random(state: 0x7065_7265_7a76_6f6e + UInt64(part))
        let samples = try EnvelopeSamples.all.map { envelope in
            var buffer = ByteBuffer()
            try envelope.encode(into: &buffer)
            return buffer
        }
        var (read, refused) = (0, 0)
        for _ in 0..<250_000 {
            var input = samples[Int(random.next() % UInt64(samples.count))]
            mutate(&input, &random)
            var reader = EnvelopeReader(limit: LinkEnvelope.controlCountLimit)
            do {
                try reader.read(input) { envelope in
                    read += 1
                    if envelope.payload.count < 64 { _ = try AnswerForm.answer(envelope) }
                }
                #expect(reader.heldCount <= input.readableBytes)
            } catch {
                refused += 1
            }
        }
        #expect(read > 10_000)
        #expect(refused > 10_000)
    }

    /// Bytes changed, cut off, put in or doubled.
    private func mutate(_ input: inout ByteBuffer, _ random: inout Random) {
        for _ in 0...(random.next() % 3) {
            let count = input.readableBytes
            guard count > 0 else { return }
            let place = input.readerIndex + Int(random.next() % UInt64(count))
            switch random.next() % 6 {
            case 0, 1, 2: input.setInteger(UInt8(truncatingIfNeeded: random.next()), at: place)
            case 3:
                let edges: [UInt8] = [0, 1, 0x7f, 0x80, 0xff]
                input.setInteger(edges[Int(random.next() % 5)], at: place)
            case 4: input.moveWriterIndex(to: place)
            default:
                var copy = input
                copy.moveReaderIndex(to: place)
                input.writeImmutableBuffer(copy)
            }
        }
    }
}
