package import Cluster

/// What goes over a lane, one after another. `docs/PROTOCOL.md` has the layout.
package struct LinkEnvelope: Hashable, Sendable {
    package var kind: EnvelopeKind
    package var shard: UInt16 = 0
    /// A number of the receiver's method table.
    package var method: UInt16 = 0
    package var epoch: UInt64 = 0
    /// The sender's number of an ask, which its answer brings back; 0 where there is no answer.
    package var id: UInt64 = 0
    /// Milliseconds until nobody waits any more; `forever` where nobody counts.
    package var remaining: UInt32 = 0
    /// Of a tell and an ask, and of nothing else.
    package var address: ActorAddress?
    /// W3C trace context, as `traceparent` has it.
    package var trace: String?
    package var payload: [UInt8] = []

    package static let forever = UInt32.max
    static let version: UInt8 = 1
    /// Bytes behind the length, before address, trace and payload.
    static let headerCount = 28
    static let kindLimit = 64
    static let keyLimit = 1024
    static let traceLimit = 255
    /// The most that may stand behind the length of an envelope of the data and bulk lanes.
    package static let countLimit = headerCount + 5 + kindLimit + 2 * keyLimit + 1 + traceLimit + Parcel.payloadLimit
    /// The same on the control lane.
    package static let controlCountLimit = 128 << 10

    package init(kind: EnvelopeKind) {
        self.kind = kind
    }
}
