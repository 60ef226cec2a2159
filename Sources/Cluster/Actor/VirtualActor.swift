/// An actor that is started by its first message and found by its address.
package protocol VirtualActor: Actor {
    static var kind: ActorKind { get }
    /// The messages it takes. A message of any other type is refused.
    static var handlers: Handlers<Self> { get }
    /// Reads what it needs from the store. Messages wait meanwhile.
    func start() async throws
    /// No more messages come: who waits inside the actor for another message must be let go. A shard that is given up in good
    /// order is the next owner's when this and the turns are over.
    func stop() async
}

extension VirtualActor {
    package func stop() {}
}

/// What an actor does with each message.
package struct Handlers<Receiver: VirtualActor>: Sendable {
    typealias Handler = @Sendable (isolated Receiver, any Sendable) async throws -> any Sendable

    private var byName: [MessageName: Handler] = [:]
    private var wireForms: [MessageName: WireForm] = [:]

    package init() {}

    /// - Precondition: no two messages have one name.
    package mutating func on<M: Message>(
        _: M.Type, _ handle: @escaping @Sendable (isolated Receiver, M) async throws -> M.Reply
    ) {
        add(M.self, handle)
    }

    private mutating func add<M: Message>(
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

    /// A message that other processes may send too.
    /// - Precondition: no two messages have one name.
    package mutating func on<M: WireMessage>(
        _: M.Type, _ handle: @escaping @Sendable (isolated Receiver, M) async throws -> M.Reply
    ) {
        add(M.self, handle)
        wireForms[M.name] = WireForm(M.self)
    }

    /// How a message that other processes may send is read, and its reply written; nil for one that they may not.
    package func wire(_ name: MessageName) -> WireForm? { wireForms[name] }

    /// The messages that other processes may send.
    package var wireNames: [MessageName] { wireForms.keys.sorted { $0.rawValue < $1.rawValue } }

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
