/// Whether a person may see the board.
package enum BoardAccess: Hashable, Sendable {
    case granted
    /// Nobody is signed in with this token, or no longer.
    case unknown
    /// The person is no supervisor.
    case forbidden
}
