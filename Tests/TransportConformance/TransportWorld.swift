package import Cluster

/// Two nodes: one that sends, and one whose receiver takes what is sent to `peer`.
package struct TransportWorld: Sendable {
    package let transport: any Transport
    package let peer: PeerAddress
    /// Where nobody listens.
    package let nobody: PeerAddress
    /// Ends both nodes.
    package let end: @Sendable () async -> Void

    package init(
        transport: any Transport, peer: PeerAddress, nobody: PeerAddress, end: @escaping @Sendable () async -> Void = {}
    ) {
        self.transport = transport
        self.peer = peer
        self.nobody = nobody
        self.end = end
    }

    /// Sends, and waits for what became of it.
    package func ask(_ parcel: Parcel, to address: PeerAddress? = nil) async -> ParcelAnswer {
        await withCheckedContinuation { continuation in
            transport.send(parcel, to: address ?? peer) { continuation.resume(returning: $0) }
        }
    }
}
