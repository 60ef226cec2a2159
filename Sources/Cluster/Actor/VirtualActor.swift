/// An actor that is started by its first message and found by its address.
package protocol VirtualActor: Actor {
    static var kind: ActorKind { get }
    /// The messages it takes. A message of any other type is refused.
    static var handlers: Handlers<Self> { get }
    /// Reads what it needs from the store. Messages wait meanwhile.
    func start() async throws
    /// No more messages come: who waits inside the actor for another message must be let go.
    func stop()
}

extension VirtualActor {
    package func stop() {}
}

/// What an actor does with each message.
package struct Handlers<Receiver: VirtualActor>: Sendable {
    typealias Handler = @Sendable (isolated Receiver, any Sendable) async throws -> any Sendable

    private var byName: [MessageName: Handler] = [:]

    package init() {}

    /// - Precondition: no two messages have one name.
    package mutating func on<M: Message>(
        _: M.Type, _ handle: @escaping @Sendable (isolated Receiver, M) async throws -> M.Reply
    ) {
        let previous = byName.updateValue(
            { receiver, message in
                guard let message = message as? M else {
                    throw AskError.unavailable("\(M.name) has another type")
                }
                return try await handle(receiver, message)
            }, forKey: M.name)
        precondition(previous == nil, "\(M.name) is handled twice by \(Receiver.kind)")
    }

    subscript(name: MessageName) -> Handler? { byName[name] }
}

/// What an actor is given to live with.
package struct ActorContext: Sendable {
    package let system: ActorSystem
    package let address: ActorAddress
    package let shard: ShardID
    package let epoch: Epoch

    package var clock: any WorldClock { system.clock }
}
