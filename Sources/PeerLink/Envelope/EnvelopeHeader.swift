import NIOCore

/// The fields of fixed size that every envelope begins with: 32 bytes with the length.
struct EnvelopeHeader {
    var kind: EnvelopeKind
    var flags: EnvelopeFlags = []
    var shard: UInt16 = 0
    var method: UInt16 = 0
    var epoch: UInt64 = 0
    var id: UInt64 = 0
    var remaining: UInt32 = 0

    /// Writes the length and the fields, as four words.
    /// - Parameter count: of what follows the length.
    func write(_ count: Int, into buffer: inout ByteBuffer) {
        let start = UInt64(LinkEnvelope.version) << 24 | UInt64(kind.rawValue) << 16 | UInt64(flags.rawValue)
        buffer.writeInteger(UInt64(count) << 32 | start)
        buffer.writeInteger(UInt64(shard) << 48 | UInt64(method) << 32 | epoch >> 32)
        buffer.writeInteger(epoch << 32 | id >> 32)
        buffer.writeInteger(id << 32 | UInt64(remaining))
    }

    /// Reads the fields, which the length does not belong to.
    /// - Parameter count: of what follows the length.
    init(_ buffer: inout ByteBuffer, count: Int) throws(EnvelopeProblem) {
        guard count >= LinkEnvelope.headerCount, let start: UInt32 = buffer.readInteger(),
            let first: UInt64 = buffer.readInteger(), let second: UInt64 = buffer.readInteger(),
            let third: UInt64 = buffer.readInteger()
        else { throw .tooShort(count: count) }
        guard start >> 24 == LinkEnvelope.version else { throw .version(UInt8(start >> 24)) }
        let number = UInt8(truncatingIfNeeded: start >> 16)
        guard let kind = EnvelopeKind(rawValue: number) else { throw .kind(number) }
        flags = EnvelopeFlags(rawValue: UInt16(truncatingIfNeeded: start))
        guard flags.isKnown, flags.contains(.address) == kind.hasAddress else { throw .flags(flags.rawValue) }
        self.kind = kind
        shard = UInt16(truncatingIfNeeded: first >> 48)
        method = UInt16(truncatingIfNeeded: first >> 32)
        epoch = first << 32 | second >> 32
        id = second << 32 | third >> 32
        remaining = UInt32(truncatingIfNeeded: third)
    }

    init(kind: EnvelopeKind) {
        self.kind = kind
    }
}
