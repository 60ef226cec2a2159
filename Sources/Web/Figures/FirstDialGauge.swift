package import ContactCenter

/// How near the call center is to breaking its word that a new order is dialled within fifteen minutes.
package struct FirstDialGauge: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable {
        /// Less than 60 % of the time is used up.
        case calm
        case warning
        /// An order is past its deadline.
        case late
    }

    /// How long the oldest new order has waited since it was submitted: a night counts.
    package var waited: Duration
    /// To the nearest deadline, which leaves out the night; negative past it.
    package var left: Duration
    /// Of the fifteen minutes used up, 0…1.
    package var used: Double
    package var level: Level

    package static let term: Duration = .minutes(15)

    /// - Returns: nil where no new order waits to be dialled.
    package init?(_ board: LiveBoard) {
        guard let waited = board.oldestNew else { return nil }
        self.waited = waited
        left = board.nearestDeadline.map { $0 - board.at } ?? Self.term - waited
        used = min(1, max(0, 1 - left.asSeconds / Self.term.asSeconds))
        if left < .zero || board.overdue > 0 {
            level = .late
        } else {
            level = used < 0.6 ? .calm : .warning
        }
    }
}
