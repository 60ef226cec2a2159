package import ContactCenter

/// A telephone server that places calls and reports on them. Both the real one and the simulated one fit.
///
/// What happens to a call is told, in order, through the closure that the adapter was made with; every call that `place`
/// took ends in exactly one `ended`.
package protocol Telephony: Sendable {
    /// Places a call under the attempt's id. A second call with the same id is not placed.
    /// - Throws: where the server can't be reached: the call was provably not placed.
    func place(_ call: CallOrder) async throws
    /// Puts an operator on the line of an answered call that was placed ahead of operators.
    func connect(_ attempt: AttemptID, to id: OperatorID) async throws
    func hangUp(_ attempt: AttemptID) async throws
    /// Plays a recording to the customer of an answered call that no operator took, then hangs up.
    func dismiss(_ attempt: AttemptID, playing message: Sound) async throws
    func control(_ attempt: AttemptID, _ control: CallControl) async throws
    /// What the server knows of these attempts: asked after a restart, for every attempt that has no end.
    func states(of attempts: [AttemptID]) async throws -> [AttemptID: ChannelState]
}

extension Telephony {
    /// Of one whose customers hear nothing.
    package func dismiss(_ attempt: AttemptID, playing message: Sound) async throws {
        try await hangUp(attempt)
    }
}

/// What an operator does with the call in hand.
package enum CallControl: Hashable, Sendable {
    case hold, resume, mute, unmute
    /// Digits `0-9 * #`.
    case dtmf(String)
}
