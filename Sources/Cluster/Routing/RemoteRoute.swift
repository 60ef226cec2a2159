/// Carries messages to the node that owns their shard, wherever that is at the moment.
package protocol RemoteRoute: Sendable {
    /// Sends a message; while its shard has no owner, keeps it until its deadline.
    /// - Parameter answer: called exactly once; for a message that wants no reply, with success as soon as it was handed over.
    func send(_ message: RemoteMessage, answer: @escaping @Sendable (Result<[UInt8], AskError>) -> Void)
}

/// A message for an actor of another process, in bytes.
package struct RemoteMessage: Sendable {
    package var address: ActorAddress
    package var shard: ShardID
    package var method: MessageName
    package var payload: [UInt8]
    /// Milliseconds since 1970 by this process's clock.
    package var deadline: Int64
    package var wantsReply: Bool

    package init(
        address: ActorAddress, shard: ShardID, method: MessageName, payload: [UInt8], deadline: Int64, wantsReply: Bool
    ) {
        self.address = address
        self.shard = shard
        self.method = method
        self.payload = payload
        self.deadline = deadline
        self.wantsReply = wantsReply
    }
}
