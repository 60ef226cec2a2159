import Cluster
import NIOCore

/// A parcel that has not left yet, and whom to tell what became of it.
///
/// An object, because it goes through several queues.
final class OutgoingParcel: Sendable {
    let parcel: Parcel
    /// When nobody waits for it any more; nil for never.
    let deadline: NIODeadline?
    let answer: @Sendable (ParcelAnswer) -> Void
    /// What it takes of the memory, about.
    let bytes: Int

    init(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        self.parcel = parcel
        deadline =
            parcel.remaining < Int64(LinkEnvelope.forever) ? .now() + .milliseconds(max(0, parcel.remaining)) : nil
        self.answer = answer
        bytes = Self.count(parcel) + Outgoing.overhead
    }

    func isExpired(at now: NIODeadline) -> Bool { deadline.map { $0 <= now } ?? false }

    /// Appends the envelope for a peer that takes it under this number.
    /// - Parameter flags: beside those that say what is in it.
    /// - Precondition: its address and payload are within the limits.
    func encode(
        method: UInt16, id: UInt64, flags: EnvelopeFlags, at now: NIODeadline, into buffer: inout ByteBuffer
    ) {
        var header = EnvelopeHeader(kind: parcel.wantsReply ? .ask : .tell)
        header.flags = flags.union(.address)
        (header.shard, header.method, header.epoch) = (parcel.shard.rawValue, method, parcel.epoch.rawValue)
        header.id = id
        header.remaining =
            deadline.map { UInt32(clamping: ($0 - now).nanoseconds / 1_000_000) } ?? LinkEnvelope.forever
        header.write(Self.count(parcel) - 4, into: &buffer)
        parcel.address.encode(into: &buffer)
        buffer.writeBytes(parcel.payload)
    }

    private static func count(_ parcel: Parcel) -> Int {
        4 + LinkEnvelope.headerCount + parcel.address.encodedCount + parcel.payload.count
    }
}
