import Cluster

/// Which lane a parcel takes, so that parcels to one actor stay in order.
///
/// A big one takes the bulk lane, and begins when the data lane has sent what was queued there before it. As long as
/// it waits, what else goes to the same actor follows it on the bulk lane.
struct LaneChoice {
    /// The number of the last entry of the bulk lane for an actor that has some waiting there.
    private var bulky: [ActorAddress: UInt64] = [:]

    /// Nothing waits on the bulk lane: small parcels take the data lane, whoever they go to.
    var isPlain: Bool { bulky.isEmpty }

    mutating func place(_ parcel: OutgoingParcel, _ data: Lane, _ bulk: Lane) {
        let outgoing = Outgoing.parcel(parcel)
        guard outgoing.isBig || !bulky.isEmpty && bulky[parcel.parcel.address] != nil else {
            return data.append(outgoing)
        }
        bulk.append(outgoing, barrier: data.queuedCount)
        bulky[parcel.parcel.address] = bulk.queuedCount
    }

    /// The bulk lane has sent so many.
    mutating func noteTaken(_ count: UInt64) {
        guard !bulky.isEmpty else { return }
        bulky = bulky.filter { $0.value > count }
    }
}
