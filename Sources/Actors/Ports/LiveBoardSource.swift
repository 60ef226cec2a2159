package import ContactCenter

/// Where the board's numbers come from.
package protocol LiveBoardSource: Sendable {
    func board() async throws -> LiveBoard
}
