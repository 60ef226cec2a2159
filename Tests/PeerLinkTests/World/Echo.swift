import Cluster

/// Answers with the payload that came.
struct Echo: ParcelReceiver {
    func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        answer(.reply(parcel.payload))
    }
}
