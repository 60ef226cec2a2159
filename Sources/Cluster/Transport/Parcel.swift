/// A message on its way between two processes.
package struct Parcel: Hashable, Sendable {
    package var address: ActorAddress
    package var method: MessageName
    package var shard: ShardID
    /// The epoch under which the sender believes the shard to be owned; the receiver redirects where it owns it under none.
    package var epoch: Epoch
    /// Milliseconds until nobody waits for the answer any more, counted when the parcel is handed over.
    package var remaining: Int64
    package var wantsReply: Bool
    /// At most `Parcel.payloadLimit` bytes, in the message's own form: JSON, unless the message brings another.
    package var payload: [UInt8]

    /// 8 MiB: more than 4,000 orders of the usual size.
    package static let payloadLimit = 8 << 20

    package init(
        address: ActorAddress, method: MessageName, shard: ShardID, epoch: Epoch, remaining: Int64, wantsReply: Bool,
        payload: [UInt8]
    ) {
        self.address = address
        self.method = method
        self.shard = shard
        self.epoch = epoch
        self.remaining = remaining
        self.wantsReply = wantsReply
        self.payload = payload
    }
}

/// What became of a parcel.
package enum ParcelAnswer: Hashable, Sendable {
    /// The actor's reply, in the message's own form.
    case reply([UInt8])
    /// The other side answered with an error. `.unavailable` and `.overloaded`: provably nothing was done.
    case refused(AskError)
    /// The shard is another node's: `owner` is its link, where the other side knows it. Nothing was done.
    case redirect(owner: PeerAddress?, epoch: Epoch)
    /// It never left this process: no connection, a closed one, a handshake that failed. Nothing was done.
    case notSent(String)
    /// It left, and the connection was lost before an answer came: whether it was done is not known.
    case lost(String)
}
