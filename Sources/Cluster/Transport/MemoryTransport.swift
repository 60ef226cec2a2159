import Synchronization

/// Nodes of one process, as if they were many: parcels are handed over at once.
package final class MemoryTransport: Transport {
    private let receivers = Mutex<[PeerAddress: any ParcelReceiver]>([:])

    package init() {}

    /// A node begins to listen; nil: it is gone.
    package func listen(_ peer: PeerAddress, _ receiver: (any ParcelReceiver)?) {
        receivers.withLock { $0[peer] = receiver }
    }

    package func send(_ parcel: Parcel, to peer: PeerAddress, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        guard let receiver = receivers.withLock({ $0[peer] }) else {
            return answer(.notSent("nobody listens at \(peer)"))
        }
        guard parcel.payload.count <= Parcel.payloadLimit else {
            return answer(.notSent("\(parcel.payload.count) bytes are more than a parcel holds"))
        }
        guard parcel.wantsReply else {
            receiver.receive(parcel) { _ in }
            return answer(.reply([]))
        }
        receiver.receive(parcel, answer: answer)
    }
}
