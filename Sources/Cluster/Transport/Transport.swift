/// Carries messages to other processes.
package protocol Transport: Sendable {
    /// Sends a parcel to the node that listens at `peer`.
    ///
    /// Parcels to one peer arrive in the order in which they were sent, while one connection lasts. Never blocks: where the
    /// peer does not keep up, `answer` is told `.refused(.overloaded)`.
    /// - Parameter answer: called exactly once. A parcel that wants no reply is answered as soon as its fate is known here:
    ///   `.reply([])` when it was handed to the connection.
    func send(_ parcel: Parcel, to peer: PeerAddress, answer: @escaping @Sendable (ParcelAnswer) -> Void)
}

/// The side that messages from other processes come in at.
package protocol ParcelReceiver: Sendable {
    /// Takes a parcel; returns at once, without waiting for the actor.
    ///
    /// The transport gives back its receive window when this returns.
    /// - Parameter answer: called exactly once, for a parcel that wants no reply too (it is then not sent).
    func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void)
}

/// Where a node's link port is: `host:port`.
package struct PeerAddress: Hashable, Sendable, CustomStringConvertible {
    package let host: String
    /// 1...65535.
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
