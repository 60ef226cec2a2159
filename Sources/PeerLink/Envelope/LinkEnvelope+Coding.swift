import Cluster
package import NIOCore

extension LinkEnvelope {
    /// Bytes of the encoded form, its length field too.
    package var encodedCount: Int {
        var count = 4 + Self.headerCount + payload.count
        if let address { count += address.encodedCount }
        if let trace { count += 1 + trace.utf8.count }
        return count
    }

    /// Appends the encoded form.
    package func encode(into buffer: inout ByteBuffer) throws(EnvelopeProblem) {
        try encode(into: &buffer, flags: [])
    }

    /// The same with more flags than those that say what is in it.
    func encode(into buffer: inout ByteBuffer, flags: EnvelopeFlags) throws(EnvelopeProblem) {
        guard payload.count <= Parcel.payloadLimit else {
            throw .tooLong(count: payload.count, limit: Parcel.payloadLimit)
        }
        if let address { try address.checkLengths() }
        guard trace?.utf8.count ?? 0 <= Self.traceLimit else { throw .field("trace") }
        var header = EnvelopeHeader(kind: kind)
        header.flags = flags
        if address != nil { header.flags.insert(.address) }
        if trace != nil { header.flags.insert(.trace) }
        (header.shard, header.method, header.epoch) = (shard, method, epoch)
        (header.id, header.remaining) = (id, remaining)
        header.write(encodedCount - 4, into: &buffer)
        address?.encode(into: &buffer)
        if let trace {
            buffer.writeInteger(UInt8(trace.utf8.count))
            buffer.writeString(trace)
        }
        buffer.writeBytes(payload)
    }

    /// Reads one envelope from what stands behind its length. The whole buffer is the envelope.
    package init(_ body: ByteBuffer) throws(EnvelopeProblem) {
        var body = body
        try self.init(&body, count: body.readableBytes)
    }

    /// Takes one envelope out of a buffer, where its length was read already.
    /// - Precondition: so many bytes are there.
    init(_ buffer: inout ByteBuffer, count: Int) throws(EnvelopeProblem) {
        let end = buffer.readerIndex + count
        let header = try EnvelopeHeader(&buffer, count: count)
        self.init(kind: header.kind)
        (shard, method, epoch) = (header.shard, header.method, header.epoch)
        (id, remaining) = (header.id, header.remaining)
        if header.flags.contains(.address) { address = try ActorAddress(&buffer, end: end) }
        if header.flags.contains(.trace) {
            let count = buffer.readInteger(as: UInt8.self).map(Int.init)
            trace = try Self.text(&buffer, count, Self.traceLimit, end, "trace")
        }
        let left = end - buffer.readerIndex
        guard left <= Parcel.payloadLimit else { throw .tooLong(count: left, limit: Parcel.payloadLimit) }
        guard left >= 0, let payload = buffer.readBytes(length: left) else { throw .field("payload") }
        self.payload = payload
    }

    /// A text of so many bytes, none of them beyond the envelope's end.
    static func text(
        _ buffer: inout ByteBuffer, _ count: Int?, _ limit: Int, _ end: Int, _ name: String
    ) throws(EnvelopeProblem) -> String {
        guard let count, count <= limit, buffer.readerIndex + count <= end else { throw .field(name) }
        // Nearly all texts are ASCII, which needs no further look.
        if let bytes = buffer.viewBytes(at: buffer.readerIndex, length: count), bytes.allSatisfy({ $0 < 0x80 }) {
            guard let text = buffer.readString(length: count) else { throw .field(name) }
            return text
        }
        do {
            guard let text = try buffer.readUTF8ValidatedString(length: count) else {
                throw EnvelopeProblem.field(name)
            }
            return text
        } catch {
            throw .field(name)
        }
    }
}
