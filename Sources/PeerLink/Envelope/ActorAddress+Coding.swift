import Cluster
import NIOCore

extension ActorAddress {
    /// Bytes of its encoded form.
    var encodedCount: Int { 5 + kind.rawValue.utf8.count + key.utf8.count + partitionKey.utf8.count }

    /// Whether it fits into an envelope.
    func checkLengths() throws(EnvelopeProblem) {
        guard (1...LinkEnvelope.kindLimit).contains(kind.rawValue.utf8.count) else { throw .field("actor kind") }
        guard key.utf8.count <= LinkEnvelope.keyLimit else { throw .field("key") }
        guard partitionKey.utf8.count <= LinkEnvelope.keyLimit else { throw .field("partition key") }
    }

    /// - Precondition: its lengths were checked.
    func encode(into buffer: inout ByteBuffer) {
        buffer.writeInteger(UInt8(kind.rawValue.utf8.count))
        buffer.writeString(kind.rawValue)
        buffer.writeInteger(UInt16(key.utf8.count))
        buffer.writeString(key)
        buffer.writeInteger(UInt16(partitionKey.utf8.count))
        buffer.writeString(partitionKey)
    }

    /// - Parameter end: where the envelope ends in the buffer.
    init(_ buffer: inout ByteBuffer, end: Int) throws(EnvelopeProblem) {
        let kindCount = buffer.readInteger(as: UInt8.self).map(Int.init)
        let kind = try LinkEnvelope.text(&buffer, kindCount, LinkEnvelope.kindLimit, end, "actor kind")
        guard !kind.isEmpty else { throw .field("actor kind") }
        let keyCount = buffer.readInteger(as: UInt16.self).map(Int.init)
        let key = try LinkEnvelope.text(&buffer, keyCount, LinkEnvelope.keyLimit, end, "key")
        let partitionCount = buffer.readInteger(as: UInt16.self).map(Int.init)
        let partition = try LinkEnvelope.text(&buffer, partitionCount, LinkEnvelope.keyLimit, end, "partition key")
        self.init(kind: ActorKind(stringLiteral: kind), key: key, partitionKey: partition)
    }
}
