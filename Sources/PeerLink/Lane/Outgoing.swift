import Cluster
import NIOCore

/// What waits for a connection to take it.
enum Outgoing: Sendable {
    case parcel(OutgoingParcel)
    /// The answer to an ask of the peer.
    case answer(id: UInt64, ParcelAnswer)
    /// What was taken back. It keeps its place, because places are counted.
    case nothing

    /// What an entry takes beside its bytes on the wire.
    static let overhead = 200

    var bytes: Int {
        switch self {
        case .parcel(let parcel): parcel.bytes
        case .answer(_, .reply(let payload)): 4 + LinkEnvelope.headerCount + payload.count + Self.overhead
        case .answer: 4 + LinkEnvelope.headerCount + Self.overhead
        case .nothing: 0
        }
    }

    /// Whether it is as big as a bulk lane is for.
    var isBig: Bool {
        switch self {
        case .parcel(let parcel): parcel.parcel.payload.count > LaneName.bigPayload
        case .answer(_, .reply(let payload)): payload.count > LaneName.bigPayload
        case .answer, .nothing: false
        }
    }
}
