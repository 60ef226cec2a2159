/// What an envelope is for. The numbers are the wire's and never change.
package enum EnvelopeKind: UInt8, CaseIterable, Sendable {
    /// A message that nobody waits for.
    case tell = 1
    /// A message whose sender waits for `reply`, `error` or `redirect` with its id.
    case ask = 2
    case reply = 3
    /// An answer that is not a reply: see `AnswerForm`.
    case error = 4
    /// The shard is another node's.
    case redirect = 5
    /// How many asks may be unanswered on this connection from now on.
    case credit = 6
    /// No more messages are taken on this connection; those under way are finished.
    case goaway = 7
    /// A step of the handshake.
    case hello = 8

    var hasAddress: Bool { self == .tell || self == .ask }
}
