/// What is sent to an actor.
///
/// Its name is what it is called on the wire: it stays when the type is renamed.
package protocol Message: Sendable {
    associatedtype Reply: Sendable = Void
    static var name: MessageName { get }
}

/// A message's name and version: `counter.add/1`.
package struct MessageName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let rawValue: String

    package init(stringLiteral value: String) {
        rawValue = value
    }

    package var description: String { rawValue }
}

/// What an actor does: `Counter`.
package struct ActorKind: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let rawValue: String

    package init(stringLiteral value: String) {
        rawValue = value
    }

    package var description: String { rawValue }
}

/// Where an actor is found. Actors are virtual: the first message to an address starts the actor.
package struct ActorAddress: Hashable, Sendable, CustomStringConvertible {
    package let kind: ActorKind
    package let key: String
    /// What decides the shard. Actors that must share a commit have it in common.
    package let partitionKey: String

    package init(kind: ActorKind, key: String, partitionKey: String) {
        self.kind = kind
        self.key = key
        self.partitionKey = partitionKey
    }

    package var description: String { "\(kind)/\(key)" }
}

/// Asks an actor to look at its timers. Sent by the clock.
package struct Wake: Message {
    package static let name: MessageName = "wake/1"
    package init() {}
}

/// How a question to an actor ended, where it did not end with a reply.
package enum AskError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The mailbox is full: nothing was done. Ask again after this time.
    case overloaded(retryAfter: Duration)
    /// The actor could not be started or is being stopped: provably nothing was done.
    case unavailable(String)
    /// The shard is another node's, or on its way there: provably nothing was done. Whoever carries the message asks again at the
    /// new owner; `ActorSystem.ask` never throws it.
    case moved(String)
    /// The deadline passed: whether it was done is not known.
    case unknown(String)
    /// The actor failed: nothing was written, and what it was asked was not done.
    case failed(String)

    package var description: String {
        switch self {
        case .overloaded(let retryAfter): "overloaded, try again after \(retryAfter)"
        case .unavailable(let what): "unavailable: \(what)"
        case .moved(let what): "moved: \(what)"
        case .unknown(let what): "unknown outcome: \(what)"
        case .failed(let what): "failed: \(what)"
        }
    }
}
