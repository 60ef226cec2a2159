/// What the link has done since it began, and what it is doing.
package struct LinkCounters: Hashable, Sendable {
    /// Open now, with a peer behind each.
    package var connections = 0
    package var connectionsMade = 0
    package var connectionsLost = 0
    /// Dialled in vain.
    package var connectionsFailed = 0
    /// Closed by a limit: too many, floods, malformed bytes, strangers.
    package var connectionsRefused = 0
    package var parcelsOut = 0
    package var parcelsIn = 0
    package var answersOut = 0
    package var answersIn = 0
    package var bytesOut = 0
    package var bytesIn = 0
    /// Streams that we reset or were made to reset.
    package var resets = 0
    /// Parcels that were refused here because too much waited.
    package var overloads = 0
    /// Parcels and asks whose time was over.
    package var expired = 0
    /// Calls that persons made.
    package var calls = 0

    package init() {}
}
