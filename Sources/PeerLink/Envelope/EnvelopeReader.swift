package import NIOCore

/// Cuts the bytes of a lane into envelopes. Keeps at most one unfinished envelope, of at most `limit` bytes.
package struct EnvelopeReader {
    private let limit: Int
    /// What has come of an envelope that is not whole yet.
    private var rest = ByteBuffer()

    package init(limit: Int) {
        self.limit = limit
    }

    /// Bytes that wait for the rest of their envelope.
    package var heldCount: Int { rest.readableBytes }
    /// The whole length of the envelope that is unfinished, where its length field has come.
    package var unfinishedCount: Int? {
        rest.getInteger(at: rest.readerIndex, as: UInt32.self).map { 4 + Int($0) }
    }

    /// Takes the next bytes and hands on every envelope that they finish.
    package mutating func read(
        _ bytes: ByteBuffer, _ take: (LinkEnvelope) throws -> Void
    ) throws {
        if rest.readableBytes == 0 {
            var bytes = bytes
            try cut(&bytes, take)
            rest.clear()
            rest.writeImmutableBuffer(bytes)
        } else {
            rest.writeImmutableBuffer(bytes)
            // Cut from a copy that owns the bytes alone, so that nothing is copied when the next bytes come.
            var whole = ByteBuffer()
            swap(&whole, &rest)
            try cut(&whole, take)
            if whole.readerIndex > 0 { whole.discardReadBytes() }
            rest = whole
        }
    }

    private func cut(_ bytes: inout ByteBuffer, _ take: (LinkEnvelope) throws -> Void) throws {
        while let length = bytes.getInteger(at: bytes.readerIndex, as: UInt32.self) {
            let count = Int(length)
            guard count <= limit else { throw EnvelopeProblem.tooLong(count: count, limit: limit) }
            guard count >= LinkEnvelope.headerCount else { throw EnvelopeProblem.tooShort(count: count) }
            guard bytes.readableBytes >= 4 + count else { return }
            bytes.moveReaderIndex(forwardBy: 4)
            try take(try LinkEnvelope(&bytes, count: count))
        }
    }
}
